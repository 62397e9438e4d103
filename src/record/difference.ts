import { isObject, type JsonObject } from '../base/json.ts';
import { conceptText } from '../fhir/coding.ts';
import { formatDate } from '../fhir/dates.ts';
import type { DecimalOf } from '../fhir/decimals.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import type { Resource } from '../fhir/resource.ts';
import { joined, plainText } from '../fhir/text.ts';
import { periodText, splitChoice } from '../fhir/value.ts';
import { ENGLISH_DIFFERENCE, type ChangeWords, type DifferenceWords } from './difference-words.ts';
import type { FactValue } from './summary/fact.ts';
import { PAGES, type PageWords } from './summary/pages.ts';
import { elementLabel, SummaryWriter } from './summary/writer.ts';

/** What one element says otherwise: `before` is '' where it said nothing, `after` where it says nothing any more. */
export interface FieldChange {
  /** "Status", "Component: Systolic blood pressure: Value". */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** One version of a resource. */
export interface Version {
  readonly resource: Resource;
  /** From `parsePreservingDecimals`: without it 5.1 and 5.10 are the same. */
  readonly decimalOf?: DecimalOf;
}

/** Of the machine, and the narrative, which says again what the elements say. */
const IGNORED: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'text', 'language']);

// More than this says nothing to a person, and a hostile server would send millions.
const MOST = 100;
const MOST_DEEP = 6;
const MOST_ITEMS = 500;

/**
 * What the later version of a resource says otherwise, element by element, in the order of the later one; empty where
 * only `meta` or the narrative differ. Never throws, whatever shape either has. Both are looked at as R4: a server that
 * moved to another version of FHIR has amended nothing.
 */
export function difference(
  earlier: Version,
  later: Version,
  words: DifferenceWords = ENGLISH_DIFFERENCE,
): readonly FieldChange[] {
  const [before, after] = [inR4(earlier), inR4(later)];
  const type = after.resource.resourceType;
  const sides: Sides = { before: sideOf(before, words), after: sideOf(after, words), type, words, found: [] };
  compareObjects(before.resource, after.resource, [], sides, 0);
  return sides.found.slice(0, MOST);
}

const inR4 = (version: Version): Version => ({ ...version, resource: asR4(version.resource) });

/** "5.1 → 5.3 mmol/L", "added: 3 May 2014", "no longer given (was: final)". */
export function changeText({ before, after }: FieldChange, words: ChangeWords = ENGLISH_DIFFERENCE): string {
  if (before === after) return words.inDetails;
  if (before === '') return words.added(after);
  if (after === '') return words.gone(before);
  return `${withoutUnit(before, after)} → ${after}`;
}

/** "5.1" where "5.1 mmol/L" becomes "5.3 mmol/L": the unit is said once. */
function withoutUnit(before: string, after: string): string {
  const [, number, unit] = /^([^a-z\s]*\d[^a-z\s]*)(\s\S.*)$/i.exec(before) ?? [];
  return number !== undefined && unit !== undefined && /^[^a-z\s]*\d[^a-z\s]*\s/i.test(after) && after.endsWith(unit)
    ? number
    : before;
}

interface Side {
  readonly writer: SummaryWriter;
  readonly decimalOf: DecimalOf;
  readonly words: DifferenceWords;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
  readonly type: string;
  readonly words: DifferenceWords;
  readonly found: FieldChange[];
}

function sideOf({ resource, decimalOf = () => undefined }: Version, words: DifferenceWords): Side {
  return { writer: new SummaryWriter(resource, { decimalOf, words }), decimalOf, words };
}

type Path = readonly string[];

function compareObjects(before: JsonObject, after: JsonObject, path: Path, sides: Sides, depth: number): void {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  for (const key of keys) {
    if (sides.found.length >= MOST) return;
    if (path.length === 0 && IGNORED.has(key)) continue;
    const [was, is] = [own(before, key), own(after, key)];
    if (isSame(was, is, { before, after, key }, sides)) continue;
    // `valueQuantity` that became `valueString` is one change: told with the one that is here now.
    const other = is === undefined ? otherChoice(key, before, after) : otherChoice(key, after, before);
    if (other !== undefined && is === undefined) continue;
    const place: Place = { key, before, after, wasKey: other ?? key };
    compareValues(own(before, place.wasKey), is, [...path, labelOf(key, path, sides)], place, sides, depth);
  }
}

interface Place {
  readonly key: string;
  /** As it was called before: another one of a choice. */
  readonly wasKey: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

function compareValues(was: unknown, is: unknown, path: Path, place: Place, sides: Sides, depth: number): void {
  if (Array.isArray(was) || Array.isArray(is)) {
    return compareLists(was === undefined ? [] : was, is === undefined ? [] : is, path, place, sides, depth);
  }
  const [before, after] = [
    textOf(was, place.wasKey, place.before, sides.before),
    textOf(is, place.key, place.after, sides.after),
  ];
  if (isObject(was) && isObject(is) && depth < MOST_DEEP && isGroup(was, place.key, sides)) {
    return compareObjects(was, is, path, sides, depth + 1);
  }
  add(path, before, after, sides);
}

/** Items that both have are left out, wherever they stand; those that are about the same are compared; the rest came or went. */
function compareLists(was: unknown, is: unknown, path: Path, place: Place, sides: Sides, depth: number): void {
  if (depth > MOST_DEEP)
    return add(path, textOf(was, place.key, {}, sides.before), textOf(is, place.key, {}, sides.after), sides);
  const before = itemsOf(was);
  const after = itemsOf(is);
  const left = before.filter((one, i) => !takeSame(one, i, after, was, is, sides));
  for (const item of after) {
    if (item === TAKEN || sides.found.length >= MOST) continue;
    const twin = twinOf(item, left, before, after);
    const name = nameOf(item, sides.words);
    const label = name === '' ? path : [...path, name];
    if (twin < 0) {
      add(path, '', textOf(item, place.key, {}, sides.after), sides);
    } else {
      compareValues(left[twin], item, label, { ...place, before: {}, after: {}, wasKey: place.key }, sides, depth + 1);
      left.splice(twin, 1);
    }
  }
  for (const item of left) add(path, textOf(item, place.key, {}, sides.before), '', sides);
}

const TAKEN = Symbol('taken');

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value]);

const holderOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** Takes out of `after` one item that says the same. */
function takeSame(item: unknown, i: number, after: unknown[], was: unknown, is: unknown, sides: Sides): boolean {
  const found = after.findIndex(
    (one, j) =>
      one !== TAKEN && isSame(item, one, { before: holderOf(was), after: holderOf(is), key: i, afterKey: j }, sides),
  );
  if (found < 0) return false;
  after[found] = TAKEN;
  return true;
}

/** Which of the others is about the same thing: by its name, or as the only one that is left. */
function twinOf(
  item: unknown,
  left: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): number {
  if (!isObject(item)) return before.length === 1 && after.length === 1 && left.length === 1 ? 0 : -1;
  const name = nameOf(item);
  if (name !== '') return left.findIndex((one) => nameOf(one) === name);
  const single = left.length === 1 && after.filter((one) => one !== TAKEN).length === 1 && isObject(left[0]);
  return single && nameOf(left[0]) === '' ? 0 : -1;
}

/** What an item of a list is about: its code, its link in a form, the system that it is a number of. */
function nameOf(item: unknown, words?: DifferenceWords): string {
  if (!isObject(item)) return '';
  const named = conceptText(item['code'], words) || plainText(item['text'] ?? item['linkId'] ?? item['url'], 80);
  return typeof item['code'] === 'string' ? '' : named;
}

/** An object with elements of its own and no type that has words for it. */
const isGroup = (value: JsonObject, key: string, { after }: Sides): boolean =>
  after.writer.value(value, key, {})?.kind === 'group';

function add(path: Path, before: string, after: string, { found }: Sides): void {
  const label = joined(path, ': ');
  if (found.length < MOST) found.push({ label, before, after });
}

const labels = new Map<string, ReadonlyMap<string, PageWords>>();

/** The label that the page of a resource has for an element, else the element's own name in words. */
function labelOf(key: string, path: Path, { type, words }: Sides): string {
  const bare = key.startsWith('_') ? key.slice(1) : key;
  const element = splitChoice(bare)?.element;
  const page = path.length === 0 ? labelsOf(type) : undefined;
  const label = page?.get(bare) ?? (element === undefined ? undefined : page?.get(`${element}[x]`));
  return label === undefined ? elementLabel(bare, words) : words.write(label);
}

function labelsOf(type: string): ReadonlyMap<string, PageWords> {
  let known = labels.get(type);
  if (!known) {
    const rows = PAGES.get(type)?.rows ?? [];
    known = new Map(rows.flatMap(([label, ...elements]) => elements.map((element) => [element, label] as const)));
    if (labels.size < 200) labels.set(type, known);
  }
  return known;
}

/** The key of the same choice element in the other version, where each version has one of them. */
function otherChoice(key: string, mine: JsonObject, other: JsonObject): string | undefined {
  if (Object.hasOwn(other, key)) return undefined;
  const element = splitChoice(key)?.element;
  if (element === undefined || !CHOICES.has(element)) return undefined;
  const isOfIt = (one: string) => splitChoice(one)?.element === element;
  const [found, ...more] = Object.keys(other).filter(isOfIt);
  return more.length > 0 || Object.keys(mine).filter(isOfIt).length > 1 ? undefined : found;
}

/** Elements that come in several types. */
const CHOICES: ReadonlySet<string> = new Set(
  'value effective onset abatement performed occurrence deceased medication reported serviced multipleBirth'.split(' '),
);

function textOf(value: unknown, key: string, holder: JsonObject, { writer, words }: Side): string {
  if (value === undefined || value === null) return '';
  const said = writer.value(value, key, holder);
  return said === undefined ? bareText(value, words) : factText(said, words);
}

/** What has no words (a coding without a name, base64) is there all the same. */
const bareText = (value: unknown, words: DifferenceWords): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? plainText(String(value), 80)
    : words.wordless;

function factText(value: FactValue, words: DifferenceWords): string {
  switch (value.kind) {
    case 'text':
    case 'reference':
    case 'link':
      return plainText(value.text, 300);
    case 'date':
      return formatDate(value.date, words.locale);
    case 'period':
      return periodText(value, words);
    case 'list':
      return joined(
        value.items.map((item) => factText(item, words)),
        ', ',
      );
    case 'group':
      return joined(
        value.facts.map(({ label, value: inner }) => `${label}: ${factText(inner, words)}`),
        '; ',
      );
  }
}

const own = (holder: JsonObject, key: string): unknown => (Object.hasOwn(holder, key) ? holder[key] : undefined);

interface Where {
  readonly before: object;
  readonly after: object;
  readonly key: string | number;
  readonly afterKey?: string | number;
}

/**
 * Whether two values say the same: numbers digit for digit as they were sent, objects whatever the order of their
 * members. With its own stack: nesting is the server's choice, and so its depth.
 */
function isSame(was: unknown, is: unknown, where: Where, sides: Sides): boolean {
  const stack: [unknown, unknown, Where][] = [[was, is, where]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [a, b, at] = next;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (const [key, item] of a.entries()) stack.push([item, b[key], { before: a, after: b, key }]);
    } else if (isObject(a) && isObject(b)) {
      const keys = Object.keys(a);
      if (keys.length !== Object.keys(b).length) return false;
      for (const key of keys) {
        if (!Object.hasOwn(b, key)) return false;
        stack.push([a[key], b[key], { before: a, after: b, key }]);
      }
    } else if (!isSameScalar(a, b, at, sides)) {
      return false;
    }
  }
  return true;
}

function isSameScalar(a: unknown, b: unknown, { before, after, key, afterKey = key }: Where, sides: Sides): boolean {
  if (a !== b) return false;
  return typeof a !== 'number' || sides.before.decimalOf(before, key) === sides.after.decimalOf(after, afterKey);
}
