import { isObject } from '../../base/json.ts';
import type { Engine } from '../../engine/api.ts';
import { askRecord } from './ask.ts';
import type { Known } from './complete.ts';

/** What the server says of itself, and the table of parameters; undefined where it says nothing. */
export async function readKnown(engine: Engine, signal: AbortSignal): Promise<Known | undefined> {
  const asked = { method: 'GET', path: 'metadata', headers: { accept: 'application/fhir+json' }, body: '' };
  const [{ parametersOf }, { status, text }] = await Promise.all([
    import('../../fhir/search/parameters.ts'),
    askRecord(asked, engine, signal),
  ]);
  if (status !== 200 || text === undefined) return undefined;
  const rest = objectsIn(JSON.parse(text), 'rest')[0];
  const types = new Map(objectsIn(rest, 'resource').map((one) => [String(one['type']), one]));
  const of = (type: string) => (type === '' ? rest : types.get(type));
  return {
    types: [...types.keys()],
    interactionsOf: (type) => objectsIn(of(type), 'interaction').map(({ code }) => String(code)),
    operationsOf: (type) => objectsIn(of(type), 'operation').map(({ name }) => String(name).replace(/^\$/, '')),
    parametersOf,
  };
}

const objectsIn = (value: unknown, name: string): readonly Readonly<Record<string, unknown>>[] => {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
};
