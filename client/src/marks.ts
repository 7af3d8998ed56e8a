import {
  type DecorationRenderOptions,
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { FactState } from '../../server/src/lsp/protocol.ts';
import type { DraftInFront } from './draft-in-front.ts';
import type { FactsModel } from './facts-model.ts';
import { stateColors } from './views/describe-fact.ts';
import { factStates } from './views/facts-filter.ts';

/**
 * Marks of facts in the text and in the ruler beside it, by how they stand: those that the settings name, which is none to
 * begin with, or all for as long as somebody wants to see them.
 */
export class Marks implements Disposable {
  readonly #model: FactsModel;
  readonly #draft: DraftInFront;
  readonly #subscriptions: readonly Disposable[];
  #types = new Map<FactState, TextEditorDecorationType>();
  #watch: Disposable | null = null;
  #showsAll = false;

  constructor(model: FactsModel, draft: DraftInFront) {
    this.#model = model;
    this.#draft = draft;
    this.#subscriptions = [
      model.onDidChange(() => this.#draw()),
      draft.onDidChange(() => this.#draw()),
      workspace.onDidChangeConfiguration((it) => it.affectsConfiguration('sourceline.marks') && this.#begin()),
    ];
    this.#begin();
  }

  /** Marks all facts, or again those alone that the settings name. */
  toggle(): void {
    this.#showsAll = !this.#showsAll;
    this.#begin();
  }

  /** How many facts have a mark now. */
  get count(): number {
    return this.#model.facts?.facts.filter((it) => this.#types.has(it.state)).length ?? 0;
  }

  dispose(): void {
    this.#watch?.dispose();
    for (const it of [...this.#subscriptions, ...this.#types.values()]) it.dispose();
  }

  #begin(): void {
    for (const it of this.#types.values()) it.dispose();
    this.#types = new Map();
    const settings = workspace.getConfiguration('sourceline.marks');
    const inText = this.#showsAll ? factStates : settings.get<readonly string[]>('text', []);
    const inRuler = this.#showsAll ? factStates : settings.get<readonly string[]>('overviewRuler', []);
    for (const state of factStates) {
      const look = lookOf(state, inText.includes(state), inRuler.includes(state));
      if (look) this.#types.set(state, window.createTextEditorDecorationType(look));
    }
    this.#watch?.dispose();
    // Without a mark to draw nothing is asked for.
    this.#watch = this.#types.size > 0 ? this.#model.watch() : null;
    this.#draw();
  }

  #draw(): void {
    const { editor } = this.#draft;
    const facts = this.#model.facts?.facts ?? [];
    for (const [state, type] of this.#types) {
      const ranges = facts
        .filter((it) => it.state === state)
        .map(({ range: { start, end } }) => new Range(start.line, start.character, end.line, end.character));
      editor?.setDecorations(type, ranges);
    }
  }
}

function lookOf(state: FactState, inText: boolean, inRuler: boolean): DecorationRenderOptions | null {
  if (!inText && !inRuler) return null;
  const color = new ThemeColor(stateColors[state]);
  return {
    // Dotted, beside the squiggles of findings; lines of their own for who does not tell the colours apart.
    ...(inText ? { borderColor: color, borderStyle: lines[state], borderWidth: '0 0 2px 0' } : {}),
    ...(inRuler ? { overviewRulerColor: color, overviewRulerLane: OverviewRulerLane.Left } : {}),
  };
}

const lines: Readonly<Record<FactState, string>> = {
  cited: 'solid',
  backed: 'dashed',
  contradicted: 'double',
  'not-backed': 'dotted',
  'own-reporting': 'solid',
  'not-checked': 'dotted',
};
