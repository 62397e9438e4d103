import { toText } from '../../generator/decimal.ts';
import { type Editable, parsedText } from '../edit.ts';
import { entryOf, type Entry } from '../entry.ts';
import type { FhirVersion } from '../parameters.ts';
import { isShape, type Shape, type Told } from './change.ts';
import { TABLES } from './types.ts';

/** A resource of R4 as another version has it; undefined where that version (or its server) has no such type. */
export function told(entry: Entry, version: Exclude<FhirVersion, 'r4'>): Entry | undefined {
  const table = TABLES[version];
  if (!table[entry.type]) return undefined;
  const whole = parsedText(inNewNames(entry.text, table));
  retell(whole, table, entry.type);
  if (version === 'dstu2') withoutIdentifiers(whole);
  return entryOf(whole, toText(whole));
}

function retell(resource: Editable, table: Readonly<Record<string, Told>>, type = resource.resourceType): void {
  const { name = type, changes = [] } = table[type] ?? {};
  for (const change of changes) change(resource);
  resource.resourceType = name;
  // They are profiles of R4.
  if (resource.meta) delete resource.meta['profile'];
  for (const contained of (resource['contained'] ?? []) as Editable[]) retell(contained, table);
}

/** References to a type that has another name go to that name. */
function inNewNames(text: string, table: Readonly<Record<string, Told>>): string {
  const names = Object.entries(table).filter(([, { name }]) => name !== undefined);
  return names.reduce(
    (now, [type, { name }]) => now.replaceAll(`"reference":"${type}/`, `"reference":"${name}/`),
    text,
  );
}

/** A reference of DSTU2 has no identifier. */
function withoutIdentifiers(value: unknown): void {
  if (Array.isArray(value)) for (const part of value) withoutIdentifiers(part);
  if (!isShape(value)) return;
  for (const part of Object.values(value)) {
    if (isReference(part)) delete part['identifier'];
    withoutIdentifiers(part);
  }
}

const isReference = (value: unknown): value is Shape =>
  isShape(value) && isShape(value['identifier']) && !('resourceType' in value);
