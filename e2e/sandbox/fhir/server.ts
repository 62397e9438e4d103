import type { Quirks } from '../switches.ts';
import { type Access, allow } from './access.ts';
import { type Answer, FHIR_JSON, Refusal } from './outcome.ts';
import { continuedPage, firstPage, type FhirWorld } from './pages.ts';
import { TYPES } from './parameters.ts';
import type { PatientRecord } from './record.ts';
import { type FhirRequest, NEXT } from './request.ts';

/** Answers one request with one patient's access; throws a Refusal for everything that it will not do. */
export function answer(world: FhirWorld, access: Access, request: FhirRequest, quirks: Quirks): Answer {
  quirks.before(request);
  return quirks.after(route(world, access, request, quirks), request.type);
}

function route(world: FhirWorld, access: Access, request: FhirRequest, quirks: Quirks): Answer {
  const record = world.recordOf(access.patientId);
  if (request.query.has(NEXT)) return continuedPage(world, { access, record, request, quirks });
  const [type, id, operation] = request.path;
  if (type === 'Binary' && id) return readBinary(record, access, id, request);
  if (!type || !TYPES.includes(type)) throw new Refusal(404, 'not-supported', `This server has no "${type ?? ''}".`);
  const isEverything = type === 'Patient' && operation === '$everything';
  if (id === undefined || isEverything) return firstPage(world, { access, record, request, quirks });
  if (operation === undefined) return read(record, access, type, id, request);
  throw new Refusal(404, 'not-supported', `This server does not know "${operation}".`);
}

function read(record: PatientRecord, access: Access, type: string, id: string, { ifNoneMatch }: FhirRequest): Answer {
  // A granular scope is about searches here; a read by id needs the whole type.
  if (allow(access, type, 'read') !== 'all') throw new Refusal(403, 'forbidden', `Reading ${type} was not granted.`);
  if (type === 'Patient' && id !== access.patientId) throw new Refusal(403, 'forbidden', 'This is another patient.');
  const entry = record.find(`${type}/${id}`);
  if (!entry) throw new Refusal(404, 'not-found', `There is no ${type} with this id in this record.`);
  const etag = `W/"${entry.versionId}"`;
  const headers = { 'Content-Type': FHIR_JSON, ETag: etag, 'Last-Modified': new Date(entry.updated).toUTCString() };
  return ifNoneMatch === etag ? { status: 304, headers, body: '' } : { status: 200, headers, body: entry.text };
}

/** The file itself to whoever asks for its type or for anything, and as a resource to whoever asks for FHIR. */
function readBinary(record: PatientRecord, access: Access, id: string, { accept }: FhirRequest): Answer {
  allow(access, 'Binary', 'read');
  const file = record.binaries.get(id);
  if (!file) throw new Refusal(404, 'not-found', 'There is no such file in this record.');
  const { contentType, bytes } = file;
  const ETag = 'W/"1"';
  if (!/\bapplication\/(fhir\+)?json\b/.test(accept)) {
    return { status: 200, headers: { 'Content-Type': contentType, ETag }, body: bytes };
  }
  const body = JSON.stringify({ resourceType: 'Binary', id, contentType, data: bytes.toString('base64') });
  return { status: 200, headers: { 'Content-Type': FHIR_JSON, ETag }, body };
}
