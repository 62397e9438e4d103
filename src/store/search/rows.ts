import type { RecordIndex } from '../record-index.ts';
import type { Ground } from './ground.ts';

/** Keeps of the first `length` rows those that pass, in their order and in place; returns how many these are. */
export type Narrow = (rows: Uint32Array, length: number) => number;

interface Current {
  readonly generation: number;
  /** All current rows, ascending. */
  readonly all: Uint32Array;
  /** By number of type: those of it. */
  readonly byType: readonly Uint32Array[];
}

const known = new WeakMap<RecordIndex, Current>();

/** All current rows of these types (of all where undefined) in the scope, ascending; the caller's own to change. */
export function candidates(ground: Ground, types: Uint8Array | undefined): Uint32Array {
  const { index, bound, connections } = ground;
  if (bound < index.length) return scanned(ground, types);
  const { all: every, byType } = currentRows(index);
  const only = types && types.indexOf(1);
  const isOne = only !== undefined && types?.lastIndexOf(1) === only;
  if (only === -1) return new Uint32Array(0);
  const rows = (isOne ? byType[only]! : every).slice();
  const some = types && !isOne ? rows.subarray(0, ofTypes(index, types)(rows, rows.length)) : rows;
  return connections ? some.subarray(0, byColumn(index.connection, connections)(some, some.length)) : some;
}

function currentRows(index: RecordIndex): Current {
  const held = known.get(index);
  if (held?.generation === index.generation) return held;
  const { values } = index.current;
  const counts = new Uint32Array(index.types.texts.length);
  for (let row = 0; row < index.length; row++) if (values[row] === 1) counts[index.type.at(row)]!++;
  const byType = Array.from(counts, (count) => new Uint32Array(count));
  const every = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  counts.fill(0);
  let length = 0;
  for (let row = 0; row < index.length; row++) {
    if (values[row] !== 1) continue;
    const type = index.type.at(row);
    byType[type]![counts[type]!++] = row;
    every[length++] = row;
  }
  const made = { generation: index.generation, all: every, byType };
  known.set(index, made);
  return made;
}

function scanned({ index, bound, current, connections }: Ground, types: Uint8Array | undefined): Uint32Array {
  const rows = new Uint32Array(bound);
  let length = 0;
  for (let row = 0; row < bound; row++) {
    if (current[row] !== 1 || (types && types[index.type.at(row)] !== 1)) continue;
    if (!connections || connections[index.connection.at(row)] === 1) rows[length++] = row;
  }
  return rows.slice(0, length);
}

/** Rows of these types. */
export const ofTypes = ({ type }: RecordIndex, wanted: Uint8Array): Narrow => byColumn(type, wanted);

function byColumn(column: { readonly values: ArrayLike<number> }, wanted: Uint8Array): Narrow {
  return (rows, length) => {
    const { values } = column;
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      if (wanted[values[row]!] === 1) rows[kept++] = row;
    }
    return kept;
  };
}

/** Rows that this has a 1 for. */
export const marked =
  (marks: Uint8Array): Narrow =>
  (rows, length) => {
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      if (marks[row] === 1) rows[kept++] = row;
    }
    return kept;
  };

export const all: Narrow = (_rows, length) => length;
export const none: Narrow = () => 0;

export const allOf =
  (narrows: readonly Narrow[]): Narrow =>
  (rows, length) => {
    let kept = length;
    for (const narrow of narrows) {
      if (kept === 0) return 0;
      kept = narrow(rows, kept);
    }
    return kept;
  };

/** Rows that any of them keeps. */
export function anyOf(narrows: readonly Narrow[]): Narrow {
  if (narrows.length === 0) return none;
  if (narrows.length === 1) return narrows[0]!;
  return (rows, length) => keepOf(rows, length, foundBy(narrows, rows, length), 1);
}

/** Rows that it does not keep. */
export const not =
  (narrow: Narrow): Narrow =>
  (rows, length) =>
    keepOf(rows, length, foundBy([narrow], rows, length), 0);

/** By position: 1 where any of them keeps the row. */
function foundBy(narrows: readonly Narrow[], rows: Uint32Array, length: number): Uint8Array {
  const found = new Uint8Array(length === 0 ? 0 : greatest(rows, length) + 1);
  const copy = new Uint32Array(length);
  for (const narrow of narrows) {
    copy.set(rows.subarray(0, length));
    const kept = narrow(copy, length);
    for (let i = 0; i < kept; i++) found[copy[i]!] = 1;
  }
  return found;
}

function greatest(rows: Uint32Array, length: number): number {
  let max = 0;
  for (let i = 0; i < length; i++) if (rows[i]! > max) max = rows[i]!;
  return max;
}

function keepOf(rows: Uint32Array, length: number, found: Uint8Array, wanted: 0 | 1): number {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    if (found[row] === wanted) rows[kept++] = row;
  }
  return kept;
}
