import { fromBase64, fromUtf8, utf8 } from '../base/bytes.ts';
import { textOf } from '../base/json.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import { type Ask, readAsk } from './ask.ts';
import { bodyText, resourceIn, type Sent } from './body.ts';
import {
  type Draft,
  noteMentions,
  remove,
  requireRight,
  requireWritable,
  update,
  writing,
  type Written,
} from './draft.ts';
import { conditionsIn, type Entry, requestsIn, requestsInLines, resolved } from './entries.ts';
import { FhirRefusal, type Issue, outcomeText, quoted, refusal } from './outcome.ts';
import { dispatch } from './routes.ts';
import { openSession, type Session } from './session.ts';
import { createUnless, onlyMatch, patchIn, removeFound, updateFound, writtenAnswer } from './writes.ts';

const NDJSON = /^application\/(fhir\+|x-)?ndjson\b/i;

/** `POST` of a Bundle to the base, or of lines of resources. @see https://hl7.org/fhir/R4/http.html#transaction */
export async function bundle(session: Session, ask: Ask): Promise<Answer> {
  const isLines = NDJSON.test(ask.headers['content-type'] ?? '');
  const requests = isLines ? requestsInLines(bodyText(ask, NDJSON)) : requestsIn(bundleIn(ask), session.deps.base);
  const { kind, entries } = requests;
  const results = kind === 'batch' ? await batch(session, ask, entries) : await transaction(session, ask, entries);
  const texts = results.map((result) => entryText(session, result));
  return jsonAnswer(200, `{"resourceType":"Bundle","type":"${kind}-response","entry":[${texts.join(',')}]}`);
}

function bundleIn(ask: Ask): Sent {
  const sent = resourceIn(bodyText(ask));
  if (sent.resource.resourceType === 'Bundle') return sent;
  throw refusal(
    400,
    'invalid',
    `What is sent to the base is a Bundle, and not ${quoted(sent.resource.resourceType)}.`,
    'Resource.resourceType',
  );
}

/** Each for itself, in turn. */
async function batch(session: Session, ask: Ask, entries: readonly Entry[]): Promise<readonly Answer[]> {
  const results: Answer[] = [];
  let seen = session;
  for (const entry of entries) {
    session.signal.throwIfAborted();
    results.push(await one(seen, ask, entry).catch(refusedEntry));
    // What was written first of all made a source that was not there when the request came.
    if (entry.method !== 'GET') seen = await openSession(seen);
  }
  return results;
}

function refusedEntry(error: unknown): Answer {
  if (!(error instanceof FhirRefusal)) throw error;
  return { status: error.status, headers: error.headers, text: outcomeText(error.issues) };
}

/** What an entry asks for, as if it had come by itself. */
async function one(session: Session, ask: Ask, entry: Entry): Promise<Answer> {
  return dispatch(session, askOf(ask, entry));
}

function askOf(ask: Ask, { method, url, sent, ifMatch, ifNoneMatch, ifModifiedSince, ifNoneExist }: Entry): Ask {
  const headers = {
    prefer: ask.headers['prefer'],
    'content-type': method === 'PATCH' ? 'application/json-patch+json' : 'application/fhir+json',
    accept: 'application/fhir+json',
    'if-match': ifMatch,
    'if-none-match': ifNoneMatch,
    'if-modified-since': ifModifiedSince,
    'if-none-exist': ifNoneExist,
  };
  const given = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const body = sent && utf8(method === 'PATCH' ? patchText(sent) : sent.text);
  const made = readAsk({ method, path: url, headers: Object.fromEntries(given), body, client: '' });
  // A Bundle in a Bundle would be a way around every bound.
  if (made.method === 'POST' && made.path.length === 0)
    throw refusal(400, 'not-supported', 'A Bundle holds no Bundles to be done.');
  return made;
}

/** In a Bundle a JSON Patch is a Binary that holds it. */
function patchText({ resource }: Sent): string {
  try {
    return fromUtf8(fromBase64(textOf(resource['data']) ?? ''));
  } catch {
    throw refusal(400, 'structure', 'The patch of an entry is a Binary with base64 data.');
  }
}

/** In this order, whatever order they were sent in. @see https://hl7.org/fhir/R4/http.html#trules */
const ORDER = ['DELETE', 'POST', 'PUT', 'PATCH', 'GET', 'HEAD'];

/** All of them or, if any cannot be done, none. */
async function transaction(session: Session, ask: Ask, entries: readonly Entry[]): Promise<readonly Answer[]> {
  for (const { method, place } of entries) {
    if (!ORDER.includes(method))
      throw at(place, refusal(400, 'not-supported', `${quoted(method)} is no method of a transaction.`));
  }
  const reads = entries.filter(({ method }) => method === 'GET' || method === 'HEAD');
  const written = await writing(session, async (draft) => {
    const named = await namesOf(draft, entries);
    for (const entry of reads) await checkRead(draft, ask, entry, named);
    return writeAll(draft, entries, named);
  });
  const after = reads.length > 0 ? await openSession(session) : session;
  const results: Answer[] = [];
  for (const entry of entries) {
    const its = written.get(entry.place);
    results[entry.place] = its ? writtenAnswer(session, ask, its) : await one(after, ask, entry);
  }
  return results;
}

/** What entries will be called here, and what is written where nothing is. */
interface Names {
  /** By what the Bundle calls them, and by the search that finds them. */
  readonly targets: ReadonlyMap<string, string>;
  /** By place: the id that a new resource gets. */
  readonly ids: ReadonlyMap<number, string>;
}

async function namesOf(draft: Draft, entries: readonly Entry[]): Promise<Names> {
  const { session } = draft;
  const targets = new Map<string, string>();
  const ids = new Map<number, string>();
  for (const entry of entries) {
    const [type = '', known] = entry.url.split('?', 1)[0]!.split('/');
    const id = await trying(entry, () => idOf(draft, entry, type, known));
    if (id === undefined) continue;
    ids.set(entry.place, id);
    if (entry.fullUrl === '') continue;
    if (targets.has(entry.fullUrl)) {
      throw at(entry.place, refusal(400, 'duplicate', 'Two entries have one fullUrl.', 'Bundle.entry.fullUrl'));
    }
    targets.set(entry.fullUrl, `${type}/${id}`);
  }
  for (const entry of entries) {
    for (const condition of conditionsIn(entry.sent?.text ?? '')) {
      if (targets.has(condition)) continue;
      await trying(entry, async () => {
        const type = condition.slice(0, condition.indexOf('?'));
        const found = await onlyMatch(session, type, condition);
        if (!found) throw refusal(412, 'not-found', 'A reference by a search finds nothing.');
        targets.set(condition, `${type}/${found.id}`);
      });
    }
  }
  return { targets, ids };
}

/** The id of what an entry writes: that of its address, of the one that its condition finds, or a new one. */
async function idOf(draft: Draft, entry: Entry, type: string, known: string | undefined): Promise<string | undefined> {
  const { method, url, ifNoneExist, sent } = entry;
  if (method === 'POST') {
    requireWritable(draft.session, type, 'c');
    const found = ifNoneExist === undefined ? undefined : await onlyMatch(draft.session, type, ifNoneExist);
    return found?.id ?? draft.session.deps.newId();
  }
  if (method !== 'PUT') return undefined;
  if (known !== undefined) return decodeURIComponent(known);
  const found = await onlyMatch(draft.session, type, url);
  return found?.id ?? (typeof sent?.resource.id === 'string' ? sent.resource.id : draft.session.deps.newId());
}

async function writeAll(draft: Draft, entries: readonly Entry[], names: Names): Promise<ReadonlyMap<number, Written>> {
  const ready = entries
    .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    .map((entry) => ({ ...entry, sent: entry.sent && withNames(entry.sent, names) }))
    .toSorted((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method));
  for (const { sent } of ready) if (sent) noteMentions(draft, sent.text);
  const written = new Map<number, Written>();
  for (const entry of ready) {
    draft.session.signal.throwIfAborted();
    written.set(entry.place, await trying(entry, () => writeEntry(draft, entry, names.ids.get(entry.place))));
  }
  return written;
}

const withNames = (sent: Sent, { targets }: Names): Sent => {
  const text = targets.size === 0 ? sent.text : resolved(sent.text, targets);
  return text === sent.text ? sent : resourceIn(text);
};

async function writeEntry(draft: Draft, entry: Entry, newId: string | undefined): Promise<Written> {
  const { method, url, sent, ifMatch, ifNoneExist } = entry;
  const [path = '', query] = [url.split('?', 1)[0], url.includes('?') ? url.slice(url.indexOf('?') + 1) : undefined];
  const [type = '', id, ...more] = path.split('/').map(decodeURIComponent);
  if (more.length > 0 || (id === undefined) !== (method === 'POST' || query !== undefined)) {
    throw refusal(400, 'invalid', `${method} is not asked of such an address.`, 'Bundle.entry.request.url');
  }
  if (method === 'DELETE') {
    return id === undefined ? removeFound(draft, type, query!, ifMatch) : remove(draft, type, id, ifMatch);
  }
  if (!sent) throw refusal(400, 'required', 'The entry has no resource.', 'Bundle.entry.resource');
  if (method === 'POST') return createUnless(draft, type, sent, ifNoneExist, newId);
  if (method === 'PATCH') {
    const known = id ?? (await onlyMatch(draft.session, type, query!))?.id;
    if (known === undefined) throw refusal(404, 'not-found', 'The condition finds nothing to patch.');
    return patchIn(draft, type, known, patchText(sent), ifMatch);
  }
  if (id !== undefined) return update(draft, type, id, sent, ifMatch);
  const named = sent.resource.id === undefined && newId !== undefined ? withId(sent, newId) : sent;
  return updateFound(draft, type, named, query!, ifMatch);
}

/** What others of the Bundle refer to already has to be called so. */
const withId = (sent: Sent, id: string): Sent => resourceIn(sent.text.replace('{', `{"id":${JSON.stringify(id)},`));

/** What is only read must be there before anything is written, or be written with it. */
async function checkRead(draft: Draft, ask: Ask, entry: Entry, { targets }: Names): Promise<void> {
  const path = entry.url.split('?', 1)[0]!;
  if ([...targets.values()].includes(path)) {
    requireRight(draft.session, path.split('/')[0]!, 'r');
    return;
  }
  await trying(entry, () => one(draft.session, ask, entry));
}

/** Does it; a refusal names the entry. */
async function trying<T>({ place }: Entry, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof URIError
      ? at(place, refusal(400, 'invalid', 'The url is not encoded as an address has to be.'))
      : at(place, error);
  }
}

function at(place: number, error: unknown): unknown {
  if (!(error instanceof FhirRefusal)) return error;
  const issues = error.issues.map((issue): Issue => ({ ...issue, expression: `Bundle.entry[${place}]` }));
  return new FhirRefusal(error.status, issues, error.headers);
}

function entryText({ deps }: Session, { status, headers, text }: Answer): string {
  const isOutcome = text?.startsWith('{"resourceType":"OperationOutcome"') === true && status >= 300;
  const response = {
    status: String(status),
    location: headers['location'],
    etag: headers['etag'],
    lastModified: headers['last-modified'] && new Date(headers['last-modified']).toISOString(),
  };
  const said = JSON.stringify(response);
  if (text === undefined) return `{"response":${said}}`;
  if (isOutcome) return `{"response":${said.slice(0, -1)},"outcome":${text}}}`;
  const at = fullUrlIn(deps.base, text);
  return `{${at}"resource":${text},"response":${said}}`;
}

function fullUrlIn(base: string, text: string): string {
  const { resourceType, id } = resourceIn(text).resource;
  return id === undefined ? '' : `"fullUrl":${JSON.stringify(`${base}${resourceType}/${id}`)},`;
}
