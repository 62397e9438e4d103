import { unescapeValue } from '../../fhir/query/escapes.ts';
import type { RecordIndex } from '../record-index.ts';
import { byWordOf, marksOf } from './by-word.ts';
import { eachLike } from './folded.ts';
import { localId } from '../local-ids.ts';
import type { Ground } from './ground.ts';
import type { Narrow } from './rows.ts';
import { type Target, targetIn } from './targets.ts';

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;
const VERSION = '/_history/';

/** What was asked for, taken apart. */
interface Wanted {
  readonly type: string | undefined;
  readonly id: string;
  readonly version: string | undefined;
  /** Of an address: below which base it stands. */
  readonly base?: string;
}

/**
 * Rows that refer, by a parameter of any of these names, to any of these: `123`, `Patient/123`, `Patient/123/_history/2` or a whole address. A reference that is
 * an address below its source's own base is the same as the short one.
 *
 * @see https://hl7.org/fhir/R4/search.html#reference
 */
export function byReference(
  ground: Ground,
  names: readonly string[],
  type: string | undefined,
  values: readonly string[],
): Narrow {
  const { index } = ground;
  const marks = new Uint8Array(index.words.length);
  const literal = new Uint8Array(index.words.length);
  const wanted = new Map<string, Wanted[]>();
  for (const value of values) {
    const text = unescapeValue(value);
    for (const name of ABSOLUTE.test(text) ? names : []) {
      const word = index.words.find(name, 'reference', '', text);
      if (word !== undefined) marks[word] = literal[word] = 1;
    }
    for (const one of readWanted(ground, text, type)) {
      const same = wanted.get(one.id);
      if (same) same.push(one);
      else {
        wanted.set(one.id, [one]);
        for (const name of names) markLike(ground, name, one.id, marks);
      }
    }
  }
  return byWordOf(
    index,
    marks,
    (word, connection) => literal[word] === 1 || isWanted(ground, wanted, word, connection),
  );
}

/** References whose id may be this one. A local id that cannot be read may be any. */
function markLike({ index, scope }: Ground, name: string, id: string, marks: Uint8Array): void {
  const mark = (word: number): void => {
    marks[word] = 1;
  };
  eachLike(index.words, name, 'reference', idPart, id, mark); // own entries have local ids themselves
  const rest = scope.localIds && cut(id, '.')[1];
  if (rest === undefined) return;
  if (rest.startsWith('.')) index.words.of(name, 'reference').forEach(mark);
  else eachLike(index.words, name, 'reference', idPart, rest, mark);
}

function isWanted(
  ground: Ground,
  wanted: ReadonlyMap<string, readonly Wanted[]>,
  word: number,
  connection: number,
): boolean {
  const { index, scope } = ground;
  const target = targetIn(ground, index.words.codeOf(word), connection);
  if (!target) return false;
  const { localIds } = scope;
  const connectionId = index.connections.texts[connection]!;
  const base = scope.bases?.get(connectionId);
  const isAsked = (id: string): boolean =>
    (wanted.get(id) ?? []).some((one) => fits(one, target, localIds ? localIds.base : base));
  if (!localIds) return isAsked(target.id);
  return isAsked(localId(connectionId, target.id, localIds));
}

/** A reference to one version is one to the resource; asking for one version finds references to that alone. */
const fits = (wanted: Wanted, target: Target, base: string | undefined): boolean =>
  (wanted.type === undefined || wanted.type === target.type) &&
  (wanted.version === undefined || wanted.version === target.version) &&
  (wanted.base === undefined || wanted.base === base);

/** None for what no source could mean. */
function readWanted(ground: Ground, text: string, type: string | undefined): readonly Wanted[] {
  if (!ABSOLUTE.test(text)) return readRelative(text, type);
  const { bases, localIds } = ground.scope;
  const known = localIds ? [localIds.base] : new Set(bases?.values());
  return [...known].flatMap((base) => {
    const start = `${base.replace(/\/+$/, '')}/`;
    const found = text.startsWith(start) ? readRelative(text.slice(start.length), undefined) : [];
    return found.filter((one) => one.type !== undefined).map((one) => ({ ...one, base }));
  });
}

function readRelative(text: string, type: string | undefined): readonly Wanted[] {
  const at = text.indexOf(VERSION);
  const version = at < 0 ? undefined : text.slice(at + VERSION.length);
  const [first, id] = cut((at < 0 ? text : text.slice(0, at)).replace(/^\//, ''), '/');
  if (id === undefined) return first === '' ? [] : [{ type, id: first, version }];
  return type !== undefined && type !== first ? [] : [{ type: first, id, version }];
}

function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The id in a reference of whatever form. */
function idPart(reference: string): string {
  const at = reference.indexOf(VERSION);
  const end = at < 0 ? reference.length : at;
  return reference.slice(reference.lastIndexOf('/', end - 1) + 1, end);
}

/** Versions of what a canonical address names: `http://a/b` finds `http://a/b|1.0`, `http://a/b|1` finds `http://a/b|1.1`. */
export function canonicalMarks(index: RecordIndex, name: string, values: readonly string[]): Uint8Array {
  const { words } = index;
  const wanted = values.map(unescapeValue);
  const fitsAny = (code: string): boolean =>
    wanted.some((one) => code === one || code.startsWith(one.includes('|') ? `${one}.` : `${one}|`));
  return marksOf(
    index,
    words.of(name, 'reference').filter((word) => fitsAny(words.codeOf(word))),
  );
}
