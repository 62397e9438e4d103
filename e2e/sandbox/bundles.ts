import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choice } from './oauth/pages.ts';

interface Json {
  readonly [element: string]: unknown;
}

/** A person out of a file: what the sign-in page shows, and their resources. */
export interface ImportedPatient {
  readonly choice: Choice;
  readonly resources: readonly { readonly resource: Json; readonly text: string }[];
}

/**
 * Every Bundle with a Patient in a folder of JSON files, in the order of their names. References
 * by `urn:uuid:` are made into `Type/id`, since a server has no such address.
 */
export function readBundles(folder: string): readonly ImportedPatient[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => importedFrom(parsed(join(folder, name))));
}

function parsed(file: string): Json {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Json;
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON`, { cause });
  }
}

function importedFrom(bundle: Json): readonly ImportedPatient[] {
  if (bundle['resourceType'] !== 'Bundle') return [];
  const entries = (bundle['entry'] ?? []) as readonly { readonly fullUrl?: string; readonly resource?: Json }[];
  const addresses = new Map(
    entries.map(({ fullUrl, resource }) => [
      fullUrl,
      `${String(resource?.['resourceType'])}/${String(resource?.['id'])}`,
    ]),
  );
  const resources = entries.flatMap(({ resource }) => (resource ? [served(resource, addresses)] : []));
  const patient = resources.find(({ resource }) => resource['resourceType'] === 'Patient')?.resource;
  return patient ? [{ choice: choiceOf(patient, resources.length), resources }] : [];
}

/** As this server sends it: own addresses, and a version, which files often lack. */
function served(resource: Json, addresses: ReadonlyMap<string | undefined, string>) {
  const text = JSON.stringify(resource).replace(/"urn:uuid:[^"]+"/g, (urn) =>
    JSON.stringify(addresses.get(urn.slice(1, -1)) ?? urn.slice(1, -1)),
  );
  const { resourceType, id, meta, ...rest } = JSON.parse(text) as Json;
  const whole = {
    resourceType,
    id,
    meta: { versionId: '1', lastUpdated: '2020-01-01T00:00:00.000Z', ...(meta as Json | undefined) },
    ...rest,
  };
  return { resource: whole, text: JSON.stringify(whole) };
}

function choiceOf(patient: Json, resources: number): Choice {
  const [name] = (patient['name'] ?? []) as readonly { readonly given?: readonly string[]; readonly family?: string }[];
  return {
    id: String(patient['id']),
    name: [...(name?.given ?? []), name?.family ?? ''].join(' ') || 'Somebody without a name',
    birthDate: typeof patient['birthDate'] === 'string' ? patient['birthDate'] : 'unknown',
    resources,
  };
}
