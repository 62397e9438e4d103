import { isObject, objectIn } from '../../base/json.ts';
import { patientParameter, readCapability, type Capability, type TypeCapability } from '../../fhir/capability.ts';
import { usCoreCategories } from '../../fhir/us-core-categories.ts';
import { withWorld } from '../options.ts';
import { grantedRead, grantedSearch } from '../scopes.ts';
import type { Asked, Heard } from './asker.ts';
import { finding, RECORD_SECTIONS, type Finding, type FindingId, type Level } from './finding.ts';
import { headersOf, timeOf } from './measures.ts';
import { pagingOf } from './paging.ts';
import type { ProbeOptions, ProbeStep } from './probe.ts';
import { recordAskerOf, type RecordAccess, type RecordAsker } from './record-asker.ts';
import { filesOf, trySearch, type Search, type Tried } from './searches.ts';
import type { Verdict } from './verdict.ts';

/** What shows of a server with access to somebody's record. Says nothing of whose, nor of what is in it. */
export interface RecordReport {
  /** ms since 1970, when it began. */
  readonly at: number;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Every request, without whom it was about. */
  readonly asked: readonly Asked[];
  readonly learnt: Learnt;
}

/** What a sync does better when it knows. */
export interface Learnt {
  /** Type → values of `category` that answer, where a search without is refused. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Entries to a page that the server gives when asked for more; undefined when that did not show. */
  readonly pageSize: number | undefined;
}

/**
 * Asks a server with the person's own access what it does with a record's requests: at most `MOST_ASKED`, four at once, and
 * none once it answers 429. Rejects when `signal` does, with SmartError smart/offline, and when access has ended.
 *
 * What comes is looked at and dropped. A report may be given away, so nothing in it is copied out of an answer but
 * names of headers and hosts; how many entries there are, and of which types there are none, is the person's business.
 */
export async function probeRecord(
  access: RecordAccess,
  { wishes, ...options }: ProbeOptions,
  hear: (step: ProbeStep) => void = () => {},
): Promise<RecordReport> {
  const at = withWorld(options).now();
  const findings: Finding[] = [];
  const asker = recordAskerOf(access, options, (asking) => hear({ asking, findings: inOrder(findings) }));
  const report = (learnt: Learnt): RecordReport => {
    findings.push(headersOf('record-headers', asker.heard), timeOf('record-time', asker.asked));
    const silent = IDS.filter((id) => !findings.some((one) => one.id === id)).map((id) => finding(id, 'unknown'));
    const ordered = inOrder([...findings, ...silent]);
    return { at, findings: ordered, verdict: verdictOf(ordered), asked: asker.asked, learnt };
  };

  findings.push(await accessFinding(access));
  const metadata = await asker.ask('metadata', { shown: 'metadata' });
  const statement = metadata && objectIn(metadata.text);
  const isStatement = statement?.['resourceType'] === 'CapabilityStatement';
  const capability = isStatement ? readCapability(statement) : undefined;

  const patient = `Patient/${access.patientId}`;
  const read = readFinding(await asker.ask(patient, { shown: 'Patient/…', renews: true }));
  findings.push(read);
  // Where nothing can be read, nothing else says anything.
  if (read.level === 'failure') return report(NOTHING);
  findings.push(preflightFinding(await asker.ask(patient, { shown: 'Patient/…', headers: PREFER })));
  findings.push(errorsFinding(await asker.ask(`${NO_TYPE}?patient=${access.patientId}`, { shown: NO_TYPE })));

  const searches = searchesOf(wishes, capability, access.scope);
  const tried = await twice((some) => tryAll(asker, access.patientId, some), searches);
  findings.push(await wholeFinding(asker, patient));
  findings.push(await binaryFinding(asker, access, tried));
  const byCategory = await tryAll(asker, access.patientId, categoriesFor(tried, searches));
  const categories = neededIn(byCategory);
  findings.push(answersFinding(searches, tried, categories), categoryFinding(tried, categories));

  const paging = await pagingOf(asker, [...tried, ...byCategory]);
  findings.push(...paging.findings);
  return report({ categories, pageSize: paging.pageSize });
}

const NOTHING: Learnt = { categories: {}, pageSize: undefined };

const IDS = Object.keys(RECORD_SECTIONS) as FindingId[];
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => IDS.indexOf(a.id) - IDS.indexOf(b.id));

/** There is an access, so a page could trade a code for it. */
async function accessFinding({ token, refreshable, scope }: RecordAccess): Promise<Finding> {
  const format = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(await token()) ? 'jwt' : 'opaque';
  const wildcard = /(^|\s)(patient|user)\/\*\./.test(scope);
  return finding('access', 'ok', { format, refresh: refreshable, wildcard });
}

const isFine = (heard: Heard | undefined): boolean =>
  heard?.reach === 'answered' && heard.status >= 200 && heard.status < 300;

function readFinding(heard: Heard | undefined): Finding {
  if (!heard) return finding('read', 'unknown');
  const { reach, status, ms, text } = heard;
  const readable = isFine(heard) && objectIn(text)?.['resourceType'] === 'Patient';
  const level: Level = readable ? 'ok' : reach === 'answered' && status !== 401 ? 'warning' : 'failure';
  return finding('read', level, { reach, status }, ms);
}

/** A header that FHIR has and that browsers ask leave for. The token’s own was asked leave for already. */
const PREFER = { prefer: 'handling=lenient' };

function preflightFinding(heard: Heard | undefined): Finding {
  if (!heard) return finding('preflight', 'unknown');
  const { reach, status, ms } = heard;
  return finding('preflight', isFine(heard) ? 'ok' : 'warning', { reach, status, header: 'Prefer' }, ms);
}

/** No server has it: what comes back is how it refuses. */
const NO_TYPE = 'NoSuchType';

function errorsFinding(heard: Heard | undefined): Finding {
  if (!heard) return finding('errors', 'unknown');
  const { reach, status, text, ms } = heard;
  const outcome = objectIn(text)?.['resourceType'] === 'OperationOutcome';
  const level: Level = reach === 'answered' && status >= 400 && outcome ? 'ok' : 'warning';
  return finding('errors', level, { reach, status, outcome }, ms);
}

const ANYTHING: TypeCapability = { read: true, search: true, parameters: new Set(), revIncludes: new Set() };

/** As the plan of a sync: what is offered and was granted, by the parameter that names the patient. */
function searchesOf(wishes: readonly string[], capability: Capability | undefined, scope: string): readonly Search[] {
  return wishes
    .filter((type) => grantedSearch(scope, type))
    .flatMap((type) => {
      const offered = capability ? capability.types.get(type) : ANYTHING;
      const by = offered && patientParameter(offered);
      return by ? [{ type, by }] : [];
    });
}

const AT_ONCE = 4;

async function tryAll(asker: RecordAsker, patientId: string, searches: readonly Search[]): Promise<readonly Tried[]> {
  const tried: (Tried | undefined)[] = [];
  const queue = searches.entries();
  const worker = async () => {
    for (const [i, search] of queue) tried[i] = await trySearch(asker, patientId, search);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tried.filter((one) => one !== undefined);
}

/** What no page could read is asked once more: it may have been the network, and much follows from it. */
async function twice(
  all: (searches: readonly Search[]) => Promise<readonly Tried[]>,
  searches: readonly Search[],
): Promise<readonly Tried[]> {
  const first = await all(searches);
  const unread = first.filter(({ heard }) => heard.reach !== 'answered').map(({ type }) => type);
  const second = await all(searches.filter(({ type }) => unread.includes(type)));
  return first.map((one) => second.find(({ type }) => type === one.type) ?? one);
}

/**
 * A refusal of the question, or one that no page could read. A server that is ill, or has no such type, wants no
 * category: asked by category ever after, it would leave out what has none.
 */
const mayWantCategory = ({ heard: { reach, status } }: Tried): boolean =>
  reach === 'no-cors' || (reach === 'answered' && [400, 403, 422].includes(status));

const categoriesFor = (tried: readonly Tried[], searches: readonly Search[]): readonly Search[] =>
  searches
    .filter(({ type }) => tried.some((one) => one.type === type && mayWantCategory(one)))
    .flatMap((search) => usCoreCategories(search.type).map((category) => ({ ...search, category })));

/** Those that answered with a page, whether or not there is anything on it. */
function neededIn(tried: readonly Tried[]): Readonly<Record<string, readonly string[]>> {
  const needed: Record<string, string[]> = {};
  for (const { type, category, page } of tried) if (page && category) (needed[type] ??= []).push(category);
  return needed;
}

function categoryFinding(tried: readonly Tried[], categories: Learnt['categories']): Finding {
  if (tried.length === 0) return finding('category', 'unknown');
  const needed = Object.entries(categories).map(([type, values]) => `${type}: ${values.join(' ')}`);
  return finding('category', needed.length > 0 ? 'warning' : 'ok', { needed });
}

function answersFinding(
  searches: readonly Search[],
  tried: readonly Tried[],
  categories: Learnt['categories'],
): Finding {
  if (tried.length === 0) return finding('answers', 'unknown');
  const answers = ({ type, page }: Tried) => page !== undefined || Object.hasOwn(categories, type);
  const without = tried.filter((one) => !answers(one));
  const named = ({ type, heard: { reach, status } }: Tried) => (reach === 'answered' ? `${type}: ${status}` : type);
  const hidden = without.filter(({ heard }) => heard.reach !== 'answered');
  const answering = tried.filter(answers);
  const level: Level = answering.length === 0 ? 'failure' : without.length > 0 ? 'warning' : 'ok';
  return finding('answers', level, {
    answering: answering.map(({ shown }) => shown.replace('=…', '')),
    refused: without.filter(({ heard }) => heard.reach === 'answered' && heard.status !== 200).map(named),
    odd: without.filter(({ heard }) => heard.reach === 'answered' && heard.status === 200).map(({ type }) => type),
    hidden: hidden.map(named),
    unasked: searches.filter(({ type }) => !tried.some((one) => one.type === type)).map(({ type }) => type),
  });
}

/** Left as soon as it begins to answer: it would be the whole record. */
async function wholeFinding(asker: RecordAsker, patient: string): Promise<Finding> {
  const heard = await asker.ask(`${patient}/$everything?_count=1`, {
    shown: 'Patient/…/$everything',
    headersOnly: true,
  });
  if (!heard) return finding('whole', 'unknown');
  const { reach, status, ms } = heard;
  return finding('whole', isFine(heard) ? 'ok' : 'unknown', { reach, status }, ms);
}

/** One file of one document: whether a page may have it, and where it lies. */
async function binaryFinding(asker: RecordAsker, { fhirBase, scope }: RecordAccess, tried: readonly Tried[]) {
  const documents = tried.flatMap(({ page }) => page?.matches ?? []).filter(isObject);
  const [file] = filesOf(documents).filter((url) => !url.startsWith('data:'));
  if (file === undefined || !grantedRead(scope, 'Binary')) return finding('binary', 'unknown');
  if (!asker.allowed(file)) return finding('binary', 'warning', { elsewhere: true });
  const heard = await asker.ask(file, {
    shown: 'the file of a document',
    headersOnly: true,
    headers: { accept: '*/*' },
  });
  if (!heard) return finding('binary', 'unknown');
  const { reach, status, movedTo, ms } = heard;
  const moved = movedTo !== '' && new URL(movedTo).origin !== new URL(fhirBase).origin;
  return finding(
    'binary',
    isFine(heard) ? 'ok' : reach === 'answered' ? 'warning' : 'failure',
    { reach, status, moved },
    ms,
  );
}

/** What decides is whether a page can read there at all. */
function verdictOf(findings: readonly Finding[]): Verdict {
  const read = findings.find(({ id }) => id === 'read');
  if (read?.level === 'ok' || read?.level === 'warning') return { outcome: 'works', because: [] };
  return { outcome: read?.said['reach'] === 'no-cors' ? 'will-not' : 'unknown', because: ['read'] };
}
