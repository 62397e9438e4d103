import type { Entry } from './entry.ts';
import { parametersOf } from './parameters.ts';
import type { PatientRecord } from './record.ts';
import type { FhirRequest } from './request.ts';

/** What `_include=Type:parameter` and `_revinclude=Provenance:target` add to a page, each once. */
export function includesOf(
  record: PatientRecord,
  { type, query }: FhirRequest,
  matches: readonly Entry[],
): readonly Entry[] {
  const included = new Set<Entry>();
  const matched = new Set(matches);
  for (const rule of query.getAll('_include')) {
    const [ofType, name] = rule.split(':');
    const position = parametersOf(type).findIndex(
      (parameter) => parameter.name === name && parameter.kind === 'reference',
    );
    if (ofType !== type || position < 0) continue;
    for (const { keys } of matches) {
      for (const reference of keys[position]!) {
        const entry = record.find(reference as string);
        if (entry) included.add(entry);
      }
    }
  }
  if (query.getAll('_revinclude').includes('Provenance:target')) {
    for (const match of matches)
      for (const entry of record.provenanceOf(`${match.type}/${match.id}`)) included.add(entry);
  }
  return [...included].filter((entry) => !matched.has(entry));
}
