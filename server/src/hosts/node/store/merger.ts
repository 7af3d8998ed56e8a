import { mergeSegments } from '../../../core/corpus/segment/merge-segments.ts';
import type { PieceKind } from '../../../core/corpus/segment/open-segment.ts';
import { sumOf } from './checked-bytes.ts';
import { pieceId, pieceRange } from './schema.ts';
import { type DiskSegment, insertSegment, SegmentReader } from './segment-rows.ts';
import type { Database } from './sqlite.ts';
import { within } from './transaction.ts';

/** Segments side by side, from which on they are merged: every look-up goes through each. */
const fewest = 4;
/** A segment joins those behind it while it has no more than so many times the passages of all of them. */
const alike = 3;
/** A segment of which this share is gone is written anew. */
const mostDead = 0.25;
/** Pieces that are put away, or deleted, at once. */
const perStep = 64;

/**
 * Makes few segments of many, in the background, in small steps. What a merge has not finished is nowhere to be seen, and is
 * cleared away by `sweep` where its process has ended.
 */
export class Merger {
  readonly #database: Database;
  readonly #sql;

  constructor(database: Database) {
    this.#database = database;
    this.#sql = {
      dead: database.prepare('SELECT number FROM dead'),
      raise: database.prepare('DELETE FROM dead WHERE number = ?'),
      nextId: database.prepare('UPDATE state SET next_segment = next_segment + 1 RETURNING next_segment - 1 AS id'),
      put: database.prepare('INSERT INTO pieces VALUES(?, ?, ?)'),
      drop: database.prepare('DELETE FROM segments WHERE id = ?'),
      after: database.prepare('SELECT id FROM pieces WHERE id >= ? ORDER BY id LIMIT 1'),
      ids: database.prepare('SELECT id FROM segments'),
      dropPieces: database.prepare(
        'DELETE FROM pieces WHERE id IN (SELECT id FROM pieces WHERE id >= ? AND id < ? LIMIT ?)',
      ),
    };
  }

  /** Merges as long as there is something to merge; each step is short, and the index is whole after each. */
  *merge(): Generator<void, void> {
    yield* this.#sweep();
    for (;;) {
      const reader = new SegmentReader(this.#database);
      const dead = new Set(this.#sql.dead.all().map((it) => Number(it.number)));
      const chosen = choose(reader.read([], dead));
      if (chosen.length === 0) return;
      yield* this.#mergeThese(chosen, dead);
      yield* this.#sweep();
    }
  }

  *#mergeThese(chosen: readonly DiskSegment[], dead: ReadonlySet<number>): Generator<void, void> {
    const id = Number(this.#sql.nextId.get()!.id);
    const counts: Record<PieceKind, number> = { words: 0, runs: 0, chunks: 0 };
    const waiting: (readonly [number, Uint8Array])[] = [];
    const flush = () => {
      within(this.#database, () => {
        for (const [at, bytes] of waiting.splice(0)) this.#sql.put.run(at, sumOf(bytes), bytes);
      });
    };
    const segments = chosen.map((it) => ({ ...it, keeps: (source: number) => !dead.has(it.numbers[source]!) }));
    const work = mergeSegments(segments, (kind, bytes) => {
      waiting.push([pieceId(id, kind, counts[kind]), bytes]);
      return counts[kind]++;
    });
    let step = work.next();
    for (; !step.done; step = work.next()) {
      if (waiting.length >= perStep) flush();
      yield;
    }
    flush();
    const merge = step.value;
    const all = chosen.flatMap((it) => [...it.numbers]);
    within(this.#database, () => {
      // Another process may have taken over meanwhile, and merged the same.
      const known = new Set(this.#sql.ids.all().map((it) => Number(it.id)));
      if (!chosen.every((it) => known.has(it.id))) return;
      for (const it of chosen) this.#sql.drop.run(it.id);
      const numbers = Uint32Array.from(all.filter((it) => !dead.has(it)));
      if (numbers.length > 0)
        insertSegment(this.#database, { ...merge, id, numbers, firstRuns: Uint32Array.from(merge.firstRuns) });
      for (const it of all) if (dead.has(it)) this.#sql.raise.run(it);
      this.#database.exec('UPDATE state SET layout = layout + 1');
    });
  }

  /** Deletes the pieces of segments that are none: merged ones, and those whose merge was broken off. */
  *#sweep(): Generator<void, void> {
    const known = new Set(this.#sql.ids.all().map((it) => Number(it.id)));
    for (let at = 0; ; ) {
      const found = this.#sql.after.get(at);
      if (!found) return;
      const segment = Math.floor(Number(found.id) / pieceRange(1)[0]);
      const [from, to] = pieceRange(segment);
      at = to;
      if (known.has(segment)) continue;
      while (this.#sql.dropPieces.run(from, to, perStep).changes === perStep) yield;
    }
  }
}

/** The segments to merge next: neighbours of like size, or one of which much is gone; none where all is well. */
function choose(segments: readonly DiskSegment[]): readonly DiskSegment[] {
  for (let end = segments.length; end >= fewest; end--) {
    let begin = end - 1;
    let passages = sizeOf(segments[begin]!);
    while (begin > 0 && sizeOf(segments[begin - 1]!) <= alike * passages) passages += sizeOf(segments[--begin]!);
    if (end - begin >= fewest) return segments.slice(begin, end);
  }
  const stale = segments.find((it) => deadPassages(it) > mostDead * sizeOf(it));
  return stale ? [stale] : [];
}

function sizeOf(segment: DiskSegment): number {
  return Math.max(1, segment.starts.at(-1) ?? 0);
}

function deadPassages({ dead }: DiskSegment): number {
  let count = 0;
  for (let i = 0; i < dead.length; i += 2) count += dead[i + 1]! - dead[i]!;
  return count;
}
