import { type Code, LOINC } from '../../fhir/coding.ts';
import { bestCode, labKindOf, type LabGlance, type LabRow, type PartKey, partsOf } from '../../record/labs/parts.ts';
import { type LabTest, testsOf } from '../../record/labs/tests.ts';
import type { RecordIndex } from '../../store/record-index.ts';
import { newestFirst } from '../../store/timeline.ts';
import type { Source } from '../../store/types.ts';
import type { Store } from '../../store/store.ts';

/** The tests of one person's record, out of the index alone. Places are ranks in `positions`. */
export interface LabIndex {
  /** All current rows, the newest first. */
  readonly positions: Uint32Array;
  readonly tests: readonly LabTest[];
  readonly byId: ReadonlyMap<string, LabTest>;
  readonly hidden: number;
  /** Rows of tests that do not stand ('entered-in-error' …), by test. */
  readonly withdrawn: ReadonlyMap<string, readonly number[]>;
}

interface Asked {
  readonly connectionIds: readonly string[] | undefined;
  /** Positions that the person hid. */
  readonly hidden: ReadonlySet<number>;
}

/** Groups a hundred thousand rows without reading any of their texts more than once. Wait for `index.ready('search')` before. */
export function labIndexOf({ index }: Pick<Store, 'index'>, { connectionIds, hidden }: Asked): LabIndex {
  const positions = newestFirst(index);
  const among = connectionIds && new Set(connectionIds.map((id) => index.connections.find(id)));
  const texts = textsOf(index);
  const keys = keysOf(index, texts);
  const stands = new Groups();
  const withdrawn = new Groups();
  let out = 0;
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place]!;
    if (among && !among.has(index.connection.at(position))) continue;
    const key = keys(position);
    if (!key) continue;
    if (texts(index.withdrawn.at(position)) !== '') withdrawn.add(key, place);
    else if (hidden.has(position)) out++;
    else stands.add(key, place);
  }
  const detailAt = (place: number): string => texts(index.detail.at(positions[place]!));
  const tests = testsOf(partsOf(stands.all(), detailAt));
  return { positions, tests, byId: idsOf(tests), hidden: out, withdrawn: withdrawnBy(tests, withdrawn) };
}

/** What is known of the row at a place: at a glance, or all that a list shows. */
export function rowReader(
  { index }: Pick<Store, 'index'>,
  { positions }: Pick<LabIndex, 'positions'>,
  sources: ReadonlyMap<string, Source>,
) {
  const glanceAt = (place: number): LabGlance => {
    const position = positions[place]!;
    return {
      connectionId: index.connections.texts[index.connection.at(position)]!,
      detail: index.detailOf(position),
      when: index.whenOf(position),
      flagged: index.flagged.at(position) === 1,
    };
  };
  const rowAt = (place: number): LabRow => {
    const position = positions[place]!;
    const glance = glanceAt(place);
    const { name = '', stripe = 1 } = sources.get(glance.connectionId) ?? {};
    const type = index.types.texts[index.type.at(position)]!;
    const title = index.texts.of(index.title.at(position));
    return { ...glance, type, id: index.idOf(position), title, sourceName: name, stripe };
  };
  return { glanceAt, rowAt };
}

/** Texts by number, each decoded once: the same few titles, units and values come thousands of times. */
function textsOf({ texts }: RecordIndex): (number: number) => string {
  const known: string[] = [];
  return (number) => (known[number] ??= texts.of(number));
}

/** Keys that are equal where rows are of one part: the same object for the same kind and codes (or, without any, title). */
function keysOf(index: RecordIndex, texts: (number: number) => string): (position: number) => PartKey | undefined {
  const kinds = ['lab', 'vital', 'observation'].map((kind) => index.kinds.find(kind));
  const type = index.types.find('Observation');
  const field = index.words.fields.find('token code');
  const known = new Map<number | string, PartKey | undefined>();
  const { words, tokens, tokenEnd } = index;
  const own: number[] = [];
  return (position) => {
    const kind = index.kind.at(position);
    if (index.type.at(position) !== type || !kinds.includes(kind)) return undefined;
    own.length = 0;
    const end = tokenEnd.at(position);
    for (let i = position === 0 ? 0 : tokenEnd.at(position - 1); i < end; i++) {
      if (words.field.at(tokens.at(i)) === field) own.push(tokens.at(i));
    }
    const title = index.title.at(position);
    const signature = signatureOf(kind, own, title);
    let key = known.get(signature);
    if (key === undefined && !known.has(signature)) {
      const sent = own.map((word): Code => ({ system: words.systemOf(word), code: words.codeOf(word) }));
      const as = labKindOf(index.kinds.texts[kind]!, sent);
      key = as && { kind: as, code: bestCode(sent), title: texts(title) };
      known.set(signature, key);
    }
    return key;
  };
}

/** Made for each row: a number where one can hold it, which is ten times as fast as a text. */
function signatureOf(kind: number, words: readonly number[], title: number): number | string {
  const [first, second = 0] = words;
  if (first === undefined) return `${kind} ${title}`;
  if (words.length > 2 || first >= SHIFT || second >= SHIFT) return `${kind},${words.join(',')}`;
  return (kind * SHIFT + first) * SHIFT + second;
}

const SHIFT = 2 ** 22;

class Groups {
  readonly #places = new Map<PartKey, number[]>();

  add(key: PartKey, place: number): void {
    const known = this.#places.get(key);
    if (known) known.push(place);
    else this.#places.set(key, [place]);
  }

  all(): Iterable<readonly [PartKey, readonly number[]]> {
    return this.#places;
  }
}

const idsOf = (tests: readonly LabTest[]): ReadonlyMap<string, LabTest> =>
  new Map(tests.flatMap((test) => [...test.ids, test.id].map((id) => [id, test] as const)));

/** By their codes alone: what does not stand joins no test by its name. */
function withdrawnBy(tests: readonly LabTest[], groups: Groups): ReadonlyMap<string, readonly number[]> {
  const owners = new Map(tests.flatMap((test) => test.codes.map((code) => [textOf(code), test.id] as const)));
  const found = new Map<string, number[]>();
  for (const [{ code }, places] of groups.all()) {
    const id = code && owners.get(textOf(code));
    if (id === undefined) continue;
    const known = found.get(id);
    if (known) known.push(...places);
    else found.set(id, [...places]);
  }
  return found;
}

const textOf = ({ system, code }: Code): string => `${system === LOINC ? '' : system} ${code}`;
