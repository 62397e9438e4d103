import type { Resource } from '../../src/fhir/resource.ts';
import { type ParameterType, parametersOf, type SearchParameter } from '../../src/fhir/search/parameters.ts';
import type { Random } from '../sandbox/generator/random.ts';
import { type Value, valuesFound } from './values-found.ts';

/** One condition of a query; any of its values will do. */
export interface Condition {
  readonly name: string;
  readonly type: ParameterType;
  readonly modifier: string | undefined;
  readonly values: readonly AskedValue[];
}

/** A value with its parts apart: what the text of the query is made of, and what an answer by the book goes by. */
export interface AskedValue {
  readonly prefix: string;
  /** The code, the text, the address, the date, the number. */
  readonly text: string;
  /** Of a token or quantity; undefined where the query has no `|`. */
  readonly system: string | undefined;
  /** The unit of a quantity. */
  readonly unit: string | undefined;
}

export interface Question {
  readonly type: string;
  readonly conditions: readonly Condition[];
  /** As a FHIR search. */
  readonly text: string;
}

const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb'] as const;

/** Questions about things that are there, or nearly: each is made of the values of some resource. The same for the same random. */
export function* questions(resources: readonly Resource[], random: Random): Generator<Question> {
  const shelf = resources.map((resource) => ({ resource, found: askable(valuesFound(resource)) }));
  for (;;) {
    const { resource, found } = random.pick(shelf);
    const type = resource.resourceType;
    const parameters = parametersOf(type).filter(({ name, components }) => found.has(name) && !components);
    const conditions = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () =>
      conditionFrom(
        random.pick(parameters),
        (name) => found.get(name) ?? [],
        shelf.flatMap((one) => (one.resource.resourceType === type ? [one.found] : [])),
        random,
      ),
    );
    const parts = conditions.map(
      ({ name, modifier, values }) =>
        `${name}${modifier ? `:${modifier}` : ''}=${values.map(written).map(encodeURIComponent).join(',')}`,
    );
    yield { type, conditions, text: `${type}?${parts.join('&')}` };
  }
}

/** What is contained has no address that could be asked for. */
function askable(found: Found): Found {
  const isAskable = (value: Value): boolean => value.kind !== 'reference' || !value.text.startsWith('#');
  const kept = [...found].map(([name, values]) => [name, values.filter(isAskable)] as const);
  return new Map(kept.filter(([, values]) => values.length > 0));
}

type Found = ReadonlyMap<string, readonly Value[]>;

function conditionFrom(
  { name, type }: SearchParameter,
  own: (name: string) => readonly Value[],
  others: readonly Found[],
  random: Random,
): Condition {
  const modifier = random.chance(0.08) ? 'missing' : modifierOf(type, own(name), random);
  if (modifier === 'missing') return { name, type, modifier, values: [plain(String(random.chance(0.5)))] };
  const count = random.chance(0.25) ? 2 : 1;
  const prefix =
    modifier === undefined && ['date', 'number', 'quantity'].includes(type) && random.chance(0.7)
      ? random.pick(PREFIXES)
      : '';
  const values = Array.from({ length: count }, (_, i) => {
    const from = i === 0 ? own(name) : (random.pick(others).get(name) ?? own(name));
    return askedOf(random.pick(usable(from, type, modifier) ?? own(name)), modifier, prefix, random);
  });
  return { name, type, modifier, values };
}

function modifierOf(type: ParameterType, values: readonly Value[], random: Random): string | undefined {
  const has = (kind: Value['kind']): boolean => values.some((value) => value.kind === kind);
  const all: readonly (string | undefined)[] =
    type === 'token' ? [...(has('token') ? [undefined, undefined, undefined, 'not'] : []), ...(has('text') ? ['text'] : [])]
    : type === 'string' ? [undefined, undefined, 'exact', 'contains']
    : type === 'reference' ? [...(has('reference') ? [undefined, undefined] : []), ...(has('identifier') ? ['identifier'] : [])]
    : [undefined];
  return all.length === 0 ? 'missing' : random.pick(all);
} // prettier-ignore

/** Those of the kind that the modifier asks for. */
function usable(
  values: readonly Value[],
  type: ParameterType,
  modifier: string | undefined,
): readonly Value[] | undefined {
  const kind = modifier === 'text' || modifier === 'identifier' ? modifier : type;
  const found = values.filter((value) => value.kind === kind);
  return found.length > 0 ? found : undefined;
}

function askedOf(value: Value, modifier: string | undefined, prefix: string, random: Random): AskedValue {
  switch (value.kind) {
    case 'token': case 'identifier': return tokenAsked(value, random);
    case 'text': return plain(cutText(value.text, random));
    case 'string': return plain(modifier === 'exact' ? value.text : modifier === 'contains' ? value.text.slice(random.whole(0, 3)).slice(0, 9) || value.text : cutText(value.text, random));
    case 'uri': return plain(value.text);
    case 'reference': return plain(random.chance(0.3) && /^[A-Z]\w+\/[^/]+$/.test(value.text) ? value.text.split('/')[1]! : value.text);
    case 'date': return { ...plain(dateAsked(value.text, random)), prefix };
    case 'number': return { ...plain(numberAsked(value.low, value.high, random)), prefix };
    case 'quantity': return { ...quantityAsked(value, random), prefix };
  }
} // prettier-ignore

const plain = (text: string): AskedValue => ({ prefix: '', text, system: undefined, unit: undefined });

function tokenAsked({ system, code }: { readonly system: string; readonly code: string }, random: Random): AskedValue {
  if (code === '') return { ...plain(''), system };
  const form = random.whole(0, 4);
  if (form === 0) return { ...plain(code), system: '' };
  if (form === 1 && system) return { ...plain(''), system };
  if (form === 2) return { ...plain(`${code}x`), system: random.chance(0.5) ? system : undefined };
  return { ...plain(code), system: random.chance(0.5) ? system : undefined };
}

/** A beginning of it, sometimes in other letters. */
function cutText(text: string, random: Random): string {
  const cut = text.slice(0, random.whole(2, 12)).trim() || text;
  return random.chance(0.3) ? cut.toUpperCase() : cut;
}

/** One end of it, at some precision, sometimes another year. */
function dateAsked(text: string, random: Random): string {
  const [start = '', end = ''] = text.split('/');
  const date = random.chance(0.5) ? start || end : end || start;
  const whole = date.length > 10 && random.chance(0.4) ? date : date.slice(0, random.pick([4, 7, 10]));
  return random.chance(0.15) ? `${Number(whole.slice(0, 4)) - 1}${whole.slice(4)}` : whole;
}

function numberAsked(low: number, high: number, random: Random): string {
  const value = Number.isFinite(low) ? low : high;
  const form = random.whole(0, 3);
  return form === 0
    ? String(Math.round(value))
    : form === 1
      ? value.toFixed(1)
      : form === 2
        ? String(value + 1)
        : String(value);
}

function quantityAsked(value: Extract<Value, { kind: 'quantity' }>, random: Random): AskedValue {
  const asked = plain(numberAsked(value.low, value.high, random));
  const form = random.whole(0, 3);
  if (form === 0 && value.code) return { ...asked, system: value.system, unit: value.code };
  if (form === 1 && (value.code || value.unit)) return { ...asked, system: '', unit: value.code || value.unit };
  return asked;
}

const escaped = (text: string): string => text.replace(/[\\$,|]/g, '\\$&');

function written({ prefix, text, system, unit }: AskedValue): string {
  if (unit !== undefined) return `${prefix}${text}|${escaped(system!)}|${escaped(unit)}`;
  return prefix + (system === undefined ? escaped(text) : `${escaped(system)}|${escaped(text)}`);
}
