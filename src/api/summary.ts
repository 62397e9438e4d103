import type { Ask } from './ask.ts';
import { quoted, refusal } from './outcome.ts';
import type { Shown } from './shown.ts';
import { subset } from './splice.ts';

/** How much of a resource is asked for. @see https://hl7.org/fhir/R4/search.html#summary */
export interface Shape {
  readonly summary: string | undefined;
  /** Names, in lists by type; '' for all types. */
  readonly elements: ReadonlyMap<string, readonly string[]> | undefined;
}

const SUMMARIES: ReadonlySet<string> = new Set(['true', 'false', 'text', 'data', 'count']);

/** What a query says of it. Throws 400 for what is no summary. */
export function shapeOf(params: URLSearchParams): Shape {
  const summary = params.get('_summary') || undefined;
  if (summary !== undefined && !SUMMARIES.has(summary)) {
    throw refusal(400, 'value', `${quoted(summary)} is no summary: true, false, text, data or count.`, 'http._summary');
  }
  const names = params
    .getAll('_elements')
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { summary, elements: names.length > 0 ? byType(names) : undefined };
}

/** `Patient.name` is for patients alone; `Patient.name.given` is as much as `Patient.name`. */
function byType(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const elements = new Map<string, string[]>();
  for (const name of names.slice(0, MOST_ELEMENTS)) {
    const [first = '', second] = name.split('.');
    const [type, element] = /^[A-Z]/.test(first) ? [first, second ?? ''] : ['', first];
    const known = elements.get(type) ?? [];
    known.push(element);
    elements.set(type, known);
  }
  return elements;
}

const MOST_ELEMENTS = 500;

/** The resource as text, as much of it as was asked for. */
export const shaped = (ask: Pick<Ask, 'params'>, resource: Pick<Shown, 'type' | 'text'>): Promise<string> =>
  cutTo(shapeOf(ask.params), resource);

export async function cutTo(
  { summary, elements }: Shape,
  { type, text }: Pick<Shown, 'type' | 'text'>,
): Promise<string> {
  if (elements === undefined && (summary === undefined || summary === 'false' || summary === 'count')) return text;
  if (elements === undefined && summary === 'data') return subset(text, (name) => name !== 'text');
  // 25 kB of tables that nobody needs who asks for whole resources.
  const { structureOf } = await import('./structures.ts');
  const structure = structureOf(type);
  const always = (name: string): boolean => {
    const shape = structure?.get(name);
    return shape !== undefined && (shape.isRequired || shape.isModifier);
  };
  if (elements) {
    const wanted = new Set([...(elements.get('') ?? []), ...(elements.get(type) ?? [])]);
    if (elements.get('') === undefined && elements.get(type) === undefined) return text;
    const isWanted = (name: string) =>
      wanted.has(name) || wanted.has(structure?.get(name)?.name.replace('[x]', '') ?? '');
    return subset(text, (name) => isWanted(name) || always(name));
  }
  if (summary === 'text') return subset(text, (name) => name === 'text' || always(name));
  // Of what R4 does not define nobody can tell what matters: its data is its summary.
  return subset(text, (name) => (structure ? structure.get(name)?.isSummary === true : name !== 'text'));
}
