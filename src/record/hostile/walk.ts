/** What no text of the app may say: what broken software prints where it has nothing to say. */
const BROKEN = /\bundefined\b|\[object|\bNaN\b|\b1970\b/;

/** Every text in a view, with the way to it; keys that are no words for people (ids, addresses) left out. */
function* textsOf(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* textsOf(one, `${path}[${i}]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (!MACHINE.has(key)) yield* textsOf(one, `${path}.${key}`);
    }
  }
}

const MACHINE: ReadonlySet<string> = new Set(['id', 'connectionId', 'url', 'reference', 'fhirBase']);

/** What is wrong with the texts of a view: where, and what it says. */
export function faultsOf(view: unknown): readonly string[] {
  const faults: string[] = [];
  for (const [path, text] of textsOf(view)) {
    if (BROKEN.test(text)) faults.push(`${path} says ${JSON.stringify(text.slice(0, 80))}`);
    if (path.endsWith('.title') && text.trim() === '') faults.push(`${path} is empty`);
    if (OVERRIDES.test(text)) faults.push(`${path} can turn its line around`);
  }
  return faults;
}

// Overrides and isolates of direction: a name with one rewrites what stands beside it.
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;

/** The addresses of all members in a view, wherever they stand. */
export function addressesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) addressesIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { connectionId, type, id } = value as Record<string, unknown>;
    if (typeof connectionId === 'string' && typeof type === 'string')
      found.add(`${connectionId}/${type}/${String(id)}`);
    for (const one of Object.values(value)) addressesIn(one, found);
  }
  return found;
}
