import { resolved } from '../api/entries.ts';
import { base64url, randomBytes } from '../base/bytes.ts';
import { isObject, listOf } from '../base/json.ts';
import { nameText } from '../fhir/name.ts';
import { plainText } from '../fhir/text.ts';
import { freeStripe, listConnections, listSources } from '../store/connections.ts';
import { forgetConnection } from '../store/forget.ts';
import type { Connection } from '../store/types.ts';
import { TransferError } from '../transfer/errors.ts';
import { type ImportProgress, keepFile, type Survey, survey } from '../transfer/import.ts';
import type { ImportReport } from './api.ts';
import type { Context } from './context.ts';
import { SAMPLE } from './people.ts';
import { featuresOf, likenessOf } from './people-match.ts';

type Hear = (progress: ImportProgress) => void;

let stopping = new AbortController();

/** Reads a file into a source of its own; undefined when it was stopped, and nothing of it is here then. */
export async function importFile(
  context: Context,
  file: Blob,
  name: string,
  { hear, closing }: { readonly hear: Hear; readonly closing: AbortSignal },
): Promise<ImportReport | undefined> {
  stopping.abort();
  const own = (stopping = new AbortController());
  const signal = AbortSignal.any([own.signal, closing]);
  try {
    return await bringIn(context, file, { name: plainText(name, 200) || 'file' }, { signal, tell: hear });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    changed(context);
  }
}

export const stopImport = (): void => stopping.abort();

interface About extends Partial<Pick<Connection, 'place' | 'fhirBase'>> {
  readonly name: string;
  readonly isSample?: boolean;
}

async function bringIn(
  context: Context,
  file: Blob,
  about: About,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: Hear },
): Promise<ImportReport> {
  const { store } = context;
  const seen = await survey(file, { signal, tell: (part) => tell({ part: part * LOOKING, entries: 0 }) });
  const patient = onlyPatient(seen);
  const source = await sourceFor(context, file, about, seen);
  try {
    const keep = { survey: seen, source, resolved, now: Date.now() };
    await keepFile(store, file, keep, {
      signal,
      tell: ({ part, entries }) => tell({ part: LOOKING + part * (1 - LOOKING), entries }),
    });
  } catch (error) {
    // Half of a file looks like all of it. Where the door closes first, the source stays marked as partial.
    await forgetConnection(store, source.id).catch(() => {});
    throw error;
  }
  return {
    connectionId: source.id,
    name: source.name,
    format: seen.format,
    patient: patient && {
      name: nameText(patient['name']) || undefined,
      birthDate: plainText(patient['birthDate'], 10),
    },
    entries: seen.entries,
    files: seen.files,
    unread: seen.unread,
    isCut: seen.isCut,
  };
}

/** To look is faster than to keep. */
const LOOKING = 0.2;

/** The one whose record it is; undefined where it does not say. Throws transfer/several-people. */
function onlyPatient({ patients }: Survey) {
  const [first, ...others] = patients;
  const features = featuresOf(first);
  if (others.some((one) => likenessOf(features, featuresOf(one)) !== 'same')) {
    throw new TransferError('transfer/several-people', 'records of several people in one file');
  }
  return first;
}

async function sourceFor(
  { store }: Context,
  { size }: Blob,
  { name, place = '', fhirBase, isSample = false }: About,
  { format, patients, keeper }: Survey,
): Promise<Connection> {
  const id = base64url(randomBytes(16));
  return {
    id,
    endpointId: '',
    issuer: undefined,
    // Reserved, so that it leads nowhere, and its own, so that nothing in it is taken for another file's.
    fhirBase: fhirBase ?? `https://file.invalid/${id}`,
    patientId: String(patients[0]?.id ?? ''),
    name: keeper || name,
    place,
    stripe: freeStripe(await listConnections(store)),
    connectedAt: Date.now(),
    access: 'file',
    file: { name, size, format, isSample, isPartial: true },
  };
}

function changed({ events }: Context): void {
  events.connections();
  events.record();
}

/** Forgets a file and all that came from it. The file itself stays where it is. */
export async function forgetFile(context: Context, connectionId: string): Promise<void> {
  const { store } = context;
  const source = (await listConnections(store)).find(({ id }) => id === connectionId);
  if (source?.access !== 'file') return;
  await forgetConnection(store, connectionId);
  const { forgetAbsent } = await import('./people-calls.ts');
  await forgetAbsent(context);
  changed(context);
}

/** Puts a person who does not exist beside what is here, whole. Throws TransferError transfer/no-sample. */
export async function addSample(context: Context, base: string, closing: AbortSignal): Promise<void> {
  const here = (await listConnections(context.store)).filter(({ file }) => file?.isSample);
  const wanted = await sampleSources(base);
  if (here.length === wanted.length && here.every(({ file }) => !file?.isPartial)) return;
  // The page was closed in the middle the last time.
  for (const { id } of here) await forgetConnection(context.store, id);
  const files = await Promise.all(wanted.map(({ file }) => read(new URL(`sample/${file}`, base))));
  for (const [i, { file: _, ...about }] of wanted.entries()) {
    const bytes = await files[i]!.blob();
    await bringIn(context, bytes, { ...about, isSample: true }, { signal: closing, tell: () => {} });
  }
  changed(context);
}

/** Forgets the sample, with all that was entered for the person who does not exist. */
export async function forgetSample(context: Context): Promise<void> {
  const { store } = context;
  for (const { id, file, access, personId } of await listSources(store)) {
    if (file?.isSample || (access === 'own' && personId === SAMPLE)) await forgetConnection(store, id);
  }
  const { forgetAbsent } = await import('./people-calls.ts');
  await forgetAbsent(context);
  changed(context);
}

async function sampleSources(base: string) {
  const index: unknown = await read(new URL('sample/sample.json', base)).then((response) => response.json());
  const sources = isObject(index) ? listOf(index['sources']).filter(isObject) : [];
  return sources.map(({ name, place, file, fhirBase }) => ({
    name: plainText(name),
    place: plainText(place),
    file: plainText(file).replace(/[^\w.-]/g, ''),
    fhirBase: plainText(fhirBase),
  }));
}

async function read(url: URL): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new TransferError('transfer/no-sample', 'the sample could not be fetched');
  return response;
}
