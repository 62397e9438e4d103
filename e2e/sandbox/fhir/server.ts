import type { Quirks } from '../switches.ts';
import { type Access, allow } from './access.ts';
import { type Answer, FHIR_JSON, Refusal } from './outcome.ts';
import { continuedPage, firstPage, type FhirWorld } from './pages.ts';
import { typesOf } from './older/types.ts';
import type { PatientRecord, ServedBinary } from './record.ts';
import { type FhirRequest, NEXT } from './request.ts';

/** Answers one request with one patient's access; throws a Refusal for everything that it will not do. */
export function answer(world: FhirWorld, access: Access, request: FhirRequest, quirks: Quirks): Answer {
  quirks.before(request);
  return quirks.after(route(world, access, request, quirks), request);
}

function route(world: FhirWorld, access: Access, request: FhirRequest, quirks: Quirks): Answer {
  const record = world.recordOf(access.patientId, quirks);
  if (request.query.has(NEXT)) return continuedPage(world, { access, record, request, quirks });
  const [type, id, operation, version] = request.path;
  if (type === 'Binary' && id) return readBinary(world, access, id, request, quirks);
  if (!type || !typesOf(quirks.version()).includes(type))
    throw new Refusal(404, 'not-supported', `This server has no "${type ?? ''}".`);
  const isEverything = type === 'Patient' && operation === '$everything';
  if (id === undefined || isEverything) return firstPage(world, { access, record, request, quirks });
  if (operation === undefined) return read(record, access, type, id, request);
  // Only the latest version is kept.
  if (operation === '_history' && version === record.find(`${type}/${id}`)?.versionId)
    return read(record, access, type, id, request);
  throw new Refusal(404, 'not-supported', `This server does not know "${operation}".`);
}

function read(record: PatientRecord, access: Access, type: string, id: string, { ifNoneMatch }: FhirRequest): Answer {
  // A granular scope is about searches here; a read by id needs the whole type.
  if (allow(access, type, 'read') !== 'all') throw new Refusal(403, 'forbidden', `Reading ${type} was not granted.`);
  const entry = record.find(`${type}/${id}`);
  if (type === 'Patient' && !entry) throw new Refusal(403, 'forbidden', 'This is another patient.');
  if (!entry) {
    const absence = record.absenceOf(`${type}/${id}`);
    throw new Refusal(absence, absence === 410 ? 'deleted' : 'not-found', `There is no ${type} with this id here.`);
  }
  const etag = `W/"${entry.versionId}"`;
  const headers = { 'Content-Type': FHIR_JSON, ETag: etag, 'Last-Modified': new Date(entry.updated).toUTCString() };
  return ifNoneMatch === etag ? { status: 304, headers, body: '' } : { status: 200, headers, body: entry.text };
}

/** The file itself to whoever asks for its type or for anything, and as a resource to whoever asks for FHIR; or as the base has it. */
function readBinary(world: FhirWorld, access: Access, id: string, { accept }: FhirRequest, quirks: Quirks): Answer {
  allow(access, 'Binary', 'read');
  const file = world.recordOf(access.patientId, quirks).file(id);
  if (!file) throw new Refusal(404, 'not-found', 'There is no such file in this record.');
  const { contentType } = file;
  const style = quirks.files();
  const ETag = 'W/"1"';
  if (style === 'redirect' || style === 'redirectNoCors') {
    const Location = world.storage.link(`${access.patientId}/${id}`, file, style === 'redirect');
    return { status: 302, headers: { Location, 'Content-Type': 'text/plain' }, body: '' };
  }
  const asJson = style === '' ? /\bapplication\/(fhir\+)?json\b/.test(accept) : style === 'json';
  if (!asJson) return { status: 200, headers: { 'Content-Type': contentType, ETag }, body: file.chunks ?? file.bytes };
  return { status: 200, headers: { 'Content-Type': FHIR_JSON, ETag }, body: asResource(id, file) };
}

function asResource(id: string, { contentType, bytes, chunks }: ServedBinary): Answer['body'] {
  const before = `{"resourceType":"Binary","id":${JSON.stringify(id)},"contentType":"${contentType}","data":"`;
  if (!chunks) return `${before}${bytes.toString('base64')}"}`;
  const length = before.length + Math.ceil(chunks.length / 3) * 4 + 2;
  return { length, make: () => inBase64(before, chunks.make(), '"}') };
}

/** What is left of a chunk when it is cut into threes goes before the next. */
function* inBase64(before: string, chunks: Iterable<Buffer>, after: string): Iterable<Buffer> {
  yield Buffer.from(before);
  let left: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    const all = Buffer.concat([left, chunk]);
    const whole = all.length - (all.length % 3);
    yield Buffer.from(all.subarray(0, whole).toString('base64'));
    left = all.subarray(whole);
  }
  yield Buffer.from(left.toString('base64') + after);
}
