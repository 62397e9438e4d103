import { type Bytes, fromBase64 } from '../base/bytes.ts';
import { objectIn, textOf } from '../base/json.ts';
import { fileKey, mediaType } from '../fhir/attachment.ts';
import { type Attachment, readAttachment, readLinks } from '../store/attachments.ts';
import { isLocalId } from '../store/local-ids.ts';

import { type Answer, jsonAnswer } from './answer.ts';
import { acceptsJson, type Ask } from './ask.ts';
import type { Sent } from './body.ts';
import { quoted, refusal } from './outcome.ts';
import { current, headersOf, read } from './reads.ts';
import { namedBy, type Session } from './session.ts';

/** What can be told of a file as base64 in JSON: beyond it would lie in memory several times over. */
const MOST_AS_JSON = 30_000_000;

/**
 * A file by its id: raw to whoever accepts its type, as a resource to whoever asks for FHIR.
 *
 * @see https://hl7.org/fhir/R4/binary.html#rest
 */
export async function readBinary(session: Session, ask: Ask, id: string): Promise<Answer> {
  const asResource = wantsResource(ask);
  const kept = await fileAt(session, id);
  if (!kept) return asResource ? read(session, ask, 'Binary', id) : rawOf(await current(session, 'Binary', id));
  const { contentType, bytes } = kept;
  const type = mediaType(contentType) || 'application/octet-stream';
  if (!asResource) return raw(type, bytes);
  if (bytes.length > MOST_AS_JSON) {
    const text = `The file has ${bytes.length} bytes, too many for a resource. Ask for it as it is: Accept: ${type}`;
    throw refusal(413, 'too-long', text, 'http.Accept');
  }
  return jsonAnswer(
    200,
    `{"resourceType":"Binary","id":${JSON.stringify(id)},"contentType":${JSON.stringify(type)},"data":"${base64(bytes)}"}`,
  );
}

/** `_format` and `Accept` say so; nothing said means the file itself. */
function wantsResource({ params, headers }: Ask): boolean {
  const format = params.get('_format');
  if (format) {
    if (acceptsJson({ params, headers })) return true;
    throw refusal(406, 'not-supported', `${quoted(format)} is no form of this server's.`, 'http._format');
  }
  return /application\/(fhir\+json|json\+fhir|json)\b/i.test(headers['accept'] ?? '');
}

/** What a page of this origin would run or be styled by, if it were told to load it. */
const RUNS = /script|wasm|css/i;

/** Nothing of a file may run as a page, or in a page, of this origin. */
const raw = (type: string, bytes: Bytes, headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: {
    ...headers,
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': 'attachment',
  },
  raw: { type: RUNS.test(type) ? 'application/octet-stream' : type, bytes },
});

function rawOf(resource: Awaited<ReturnType<typeof current>>): Answer {
  const { data, contentType } = objectIn(resource.text) ?? {};
  let bytes: Bytes;
  try {
    bytes = fromBase64(textOf(data) ?? '');
  } catch {
    throw refusal(500, 'structure', 'What this file holds is not base64.', 'Binary.data');
  }
  return raw(mediaType(contentType) || 'application/octet-stream', bytes, headersOf(resource));
}

/** A hospital's file, which lies apart from resources under its address there. */
async function fileAt(session: Session, id: string): Promise<Attachment | undefined> {
  const { store, sources } = session;
  const named = namedBy(session, 'Binary', id);
  if (named) {
    const { fhirBase = '' } = sources.get(named.sourceId) ?? {};
    return readAttachment(store, named.sourceId, fileKey(`Binary/${named.id}`, fhirBase));
  }
  // An id that FHIR would not allow is written as its hash, and found again by making that of each.
  for (const { id: sourceId, fhirBase } of sources.values()) {
    const prefix = `${fhirBase}/Binary/`;
    for (const url of id.includes('..') ? (await readLinks(store, sourceId)).kept.keys() : []) {
      if (url.startsWith(prefix) && isLocalId(id, sourceId, url.slice(prefix.length))) {
        return readAttachment(store, sourceId, url);
      }
    }
  }
  return undefined;
}

const MOST_BYTES = 20_000_000;

/** A file that was sent as it is, to be kept as a resource; undefined for what was sent as one. */
export function fileIn({ body, headers }: Ask): Sent | undefined {
  const type = headers['content-type'] ?? 'application/fhir+json';
  if (/^application\/(fhir\+json|json\+fhir)\b/i.test(type)) return undefined;
  if (!body || body.length === 0) throw refusal(400, 'required', 'The request has no body.', 'http.body');
  if (body.length > MOST_BYTES) {
    throw refusal(413, 'too-long', `A file that is entered here may have ${MOST_BYTES} bytes.`, 'http.body');
  }
  const contentType = mediaType(type);
  if (contentType === '') throw refusal(415, 'not-supported', `${quoted(type)} is no media type.`, 'http.Content-Type');
  const text = `{"resourceType":"Binary","contentType":${JSON.stringify(contentType)},"data":"${base64(body)}"}`;
  return { resource: { resourceType: 'Binary', contentType }, text };
}

/** By pieces of whole groups of three: the text of all bytes at once would be as long again. */
function base64(bytes: Uint8Array): string {
  const PIECE = 3 * 8192;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return parts.join('');
}
