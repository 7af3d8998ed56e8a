import * as l10n from '@vscode/l10n';
import { type Element, h } from './element.ts';
import type { Lane, Picture } from './picture.ts';

const radius = 5;

/** The picture as SVG; what it says is in its label, word for word in the table below it. */
export function drawPicture(picture: Picture): Element {
  const { width, height, lanes, joined, spoken, leftOut } = picture;
  return h(
    'div',
    { class: 'picture' },
    h(
      'svg',
      { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': spoken },
      ...drawAxis(picture),
      drawOwn(picture),
      ...joined.map((it) => h('polyline', { class: 'origin', points: it.map(({ x, y }) => `${x},${y}`).join(' ') })),
      ...lanes.map(drawLane),
    ),
    joined.length > 0 ? h('p', { class: 'aside' }, l10n.t('Joined: they go back to one origin.')) : null,
    leftOut > 0 ? h('p', { class: 'aside' }, l10n.t('{0} more in the table.', leftOut)) : null,
  );
}

function drawAxis({ ticks, plot }: Picture): readonly Element[] {
  return ticks.flatMap(({ x, label }) => [
    h('line', { class: 'grid', x1: x, x2: x, y1: plot.top, y2: plot.bottom }),
    h('text', { class: 'tick', x, y: plot.bottom + 16, 'text-anchor': 'middle' }, label),
  ]);
}

function drawOwn({ own, plot, width }: Picture): Element {
  const middle = (own.from + own.to) / 2;
  // Near an edge the label leans inwards.
  const anchor = middle < 70 ? 'start' : middle > width - 70 ? 'end' : 'middle';
  return h(
    'g',
    { class: 'own' },
    own.to - own.from > 1
      ? h('rect', { x: own.from, y: plot.top, width: own.to - own.from, height: plot.bottom - plot.top })
      : h('line', { x1: middle, x2: middle, y1: plot.top - 6, y2: plot.bottom }),
    h('text', { x: middle, y: plot.top - 11, 'text-anchor': anchor }, own.label),
  );
}

function drawLane(lane: Lane): Element {
  const { y, from, to, at, opens, relation, label } = lane;
  return h(
    'g',
    { class: `lane ${relation}` },
    h('text', { x: lane.labelX, y: lane.labelY }, label),
    to - from > 1 ? h('line', { x1: from, x2: to, y1: y, y2: y }) : null,
    opens.right ? arrow(to, y, 1) : null,
    opens.left ? arrow(from, y, -1) : null,
    mark(relation, at, y),
  );
}

/** Shapes as well as colours tell how a value stands: a disc agrees, a ring is near, a diamond differs, a square is worked out. */
function mark(relation: Lane['relation'], x: number, y: number): Element {
  if (relation === 'differs') {
    const r = radius + 1;
    return h('path', { class: 'mark', d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z` });
  }
  if (relation === 'computed')
    return h('rect', { class: 'mark', x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 });
  return h('circle', { class: 'mark', cx: x, cy: y, r: radius });
}

function arrow(x: number, y: number, direction: 1 | -1): Element {
  return h('path', { d: `M${x - 5 * direction} ${y - 4}L${x} ${y}L${x - 5 * direction} ${y + 4}` });
}
