import type { AskedValue, Condition, Question } from './questions.ts';
import type { Value } from './values-found.ts';

/**
 * Whether a resource with these values answers a question, as the specification reads: each resource by itself, without an
 * index, without a thought for speed. @see https://hl7.org/fhir/R4/search.html
 */
export function matches({ conditions }: Question, found: ReadonlyMap<string, readonly Value[]>, base: string): boolean {
  return conditions.every((condition) => holds(condition, found.get(condition.name) ?? [], base));
}

function holds(condition: Condition, values: readonly Value[], base: string): boolean {
  const { modifier, values: asked } = condition;
  if (modifier === 'missing') return asked.some(({ text }) => (text === 'true') === (values.length === 0));
  const isAny = asked.some((one) => values.some((value) => holdsFor(value, one, condition, base)));
  return modifier === 'not' ? !isAny : isAny;
}

function holdsFor(value: Value, asked: AskedValue, condition: Condition, base: string): boolean {
  const { modifier } = condition;
  switch (value.kind) {
    case 'token': return modifier !== 'text' && isToken(value, asked);
    case 'identifier': return modifier === 'identifier' && isToken(value, asked);
    case 'text': return modifier === 'text' && hasWordsFrom(value.text, asked.text);
    case 'string': return isString(value.text, asked.text, condition);
    case 'uri': return value.text === asked.text;
    case 'reference': return modifier !== 'identifier' && isReference(value.text, asked.text, base);
    case 'date': return isInRange(dateRange(value.text), dateRange(asked.text), asked.prefix);
    case 'number': return isAmount(value, asked);
    case 'quantity': return isUnit(value, asked) && isAmount(value, asked);
  }
} // prettier-ignore

/** Systems whose codes differ by case; of others it is not said, and then servers should not insist. */
const CASE_MATTERS = /^http:\/\/(?:unitsofmeasure\.org|hl7\.org\/fhir\/|terminology\.hl7\.org\/)/;

function isToken({ system, code }: { readonly system: string; readonly code: string }, asked: AskedValue): boolean {
  if (asked.system !== undefined && asked.system !== system) return false;
  if (asked.text === '') return true;
  return code === asked.text || (!CASE_MATTERS.test(system) && code.toLowerCase() === asked.text.toLowerCase());
}

/** Case, accents and punctuation do not count, nor how much space there is. @see https://hl7.org/fhir/R4/search.html#string */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´".!?()[\]{}*_#]/gu, '')
    .replace(/[\s,;:/\\|&+\p{Pd}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** From the beginning of any word: so the parts of a double name, and what a code is called, are found. */
const hasWordsFrom = (text: string, asked: string): boolean =>
  folded(asked) !== '' && ` ${folded(text)}`.includes(` ${folded(asked)}`);

const IN_WORDS = /^(?:name|family|given|phonetic|address.*)$/;

function isString(text: string, asked: string, { name, modifier }: Condition): boolean {
  if (modifier === 'exact') return text === asked;
  if (folded(asked) === '') return false;
  if (modifier === 'contains') return folded(text).includes(folded(asked));
  return IN_WORDS.test(name) ? hasWordsFrom(text, asked) : folded(text).startsWith(folded(asked));
}

/** Of the server that all this is from: an address below its base is the same as the short form, and one to a version is one to it. */
function isReference(text: string, asked: string, base: string): boolean {
  const short = (one: string): string => (one.startsWith(`${base}/`) ? one.slice(base.length + 1) : one);
  const [its, wanted] = [short(text).replace(/\/_history\/.*/, ''), short(asked)];
  return its === wanted || (!/[:/]/.test(wanted) && /^[A-Z]\w+\/[^/]+$/.test(its) && its.endsWith(`/${wanted}`));
}

interface Stretch {
  readonly from: number;
  /** Not of it. */
  readonly to: number;
}

function dateRange(text: string): Stretch {
  if (!text.includes('/')) return stretchOf(text);
  const [start = '', end = ''] = text.split('/');
  return { from: start ? stretchOf(start).from : -Infinity, to: end ? stretchOf(end).to : Infinity };
}

/** What a date covers at the precision that it has; without a zone, in UTC. */
function stretchOf(text: string): Stretch {
  const [year = 0, month, day] = text.slice(0, 10).split('-').map(Number);
  if (month === undefined) return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
  if (day === undefined) return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
  if (text.length === 10) return { from: Date.UTC(year, month - 1, day), to: Date.UTC(year, month - 1, day + 1) };
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const from = Date.parse(hasZone ? text : `${text}Z`);
  return { from, to: from + (text.includes('.') ? 1 : 1000) };
}

/** @see https://hl7.org/fhir/R4/search.html#prefix */
function isInRange(value: Stretch, asked: Stretch, prefix: string): boolean {
  const contains = asked.from <= value.from && value.to <= asked.to;
  const reachesAbove = value.to > asked.to;
  const reachesBelow = value.from < asked.from;
  switch (prefix) {
    case 'ne': return !contains;
    case 'gt': return reachesAbove;
    case 'lt': return reachesBelow;
    case 'ge': return reachesAbove || contains;
    case 'le': return reachesBelow || contains;
    case 'sa': return value.from >= asked.to;
    case 'eb': return value.to <= asked.from;
    default: return contains;
  }
} // prettier-ignore

/** Equality goes by the digits that were written: 100 is anything that rounds to it. The others take it as exact. */
function isAmount({ low, high }: { readonly low: number; readonly high: number }, { prefix, text }: AskedValue): boolean {
  const number = Number(text);
  const half = 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0);
  const [from, to] = [number - half, number + half].map((end) => Number(end.toPrecision(14))) as [number, number];
  // So many digits that nothing lies between it and the next number.
  const isExact = low === number && high === number;
  const isEqual = isExact || (from <= low && high < to);
  switch (prefix) {
    case 'ne': return !isEqual;
    case 'gt': return high > number;
    case 'lt': return low < number;
    case 'ge': return high >= number;
    case 'le': return low <= number;
    case 'sa': return low > number;
    case 'eb': return high < number;
    default: return isEqual;
  }
} // prettier-ignore

function isUnit({ system, code, unit }: Extract<Value, { kind: 'quantity' }>, asked: AskedValue): boolean {
  if (asked.unit === undefined) return true;
  if (asked.system === '') return code === asked.unit || unit === asked.unit;
  return system === asked.system && code === asked.unit;
}
