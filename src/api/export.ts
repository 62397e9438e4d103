import { utf8 } from '../base/bytes.ts';
import { nextTask } from '../base/next-task.ts';
import { readBodies } from '../store/bodies.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { requireRight } from './draft.ts';
import { linkTo } from './links.ts';
import { outcomeText, quoted, refusal } from './outcome.ts';
import { current } from './reads.ts';
import { rowsOf, type Wishes, wishesIn } from './rows.ts';
import type { Session } from './session.ts';
import { shown } from './shown.ts';

/**
 * What is to be exported, kept sealed: whichever tab is asked next can go on with it, and nothing decrypted lies about
 * meanwhile, for a file's lines are made when it is fetched.
 */
interface Job extends Wishes {
  readonly id: string;
  readonly client: string;
  readonly at: number;
  /** The request that it began with. */
  readonly request: string;
}

/** What one file holds. */
interface ExportFile {
  readonly type: string;
  readonly positions: readonly number[];
}

/** How far a job is in this worker. */
interface Progress {
  done: number;
  total: number;
  files: readonly ExportFile[];
  /** Of each file: what could not be read of it. */
  readonly unread: Map<number, number>;
  isReady: boolean;
  failure: unknown;
  readonly stop: AbortController;
}

const JOBS = 'fhir-exports';
const LIFETIME = 24 * 3_600_000;
const MOST_JOBS = 20;
const ROWS_OF_A_FILE = 5000;
const AT_ONCE = 200;

/** By store: what is known of a record ends with it. */
const runs = new WeakMap<Store, Map<string, Progress>>();

function runningIn(store: Store): Map<string, Progress> {
  const known = runs.get(store) ?? new Map<string, Progress>();
  runs.set(store, known);
  return known;
}

/** Begins one. @see https://hl7.org/fhir/uv/bulkdata/export.html */
export async function startExport(session: Session, ask: Ask): Promise<Answer> {
  const { deps, store, client } = session;
  if (!ask.prefer.isAsync)
    throw refusal(400, 'required', 'An export is asked for with Prefer: respond-async.', 'http.Prefer');
  const format = ask.params.get('_outputFormat') ?? 'ndjson';
  if (!/^(application\/(fhir[+ ])?)?ndjson$/.test(format)) {
    throw refusal(400, 'not-supported', 'An export is NDJSON.', 'http._outputFormat');
  }
  const wishes = { ...wishesIn(session, ask.params), sourceIds: await sourcesIn(session, ask.params) };
  const request = linkTo(deps.base, ask.path.join('/'), ask.params);
  const job: Job = { ...wishes, id: deps.newId(), client, at: deps.now(), request };
  await changeSetting<readonly Job[]>(store, JOBS, (kept = []) =>
    [job, ...kept.filter(({ at }) => at > deps.now() - LIFETIME)].slice(0, MOST_JOBS),
  );
  begin(session, job);
  return { status: 202, headers: { 'content-location': `${deps.base}_export/${job.id}` } };
}

/** `patient=Patient/…`: all of the record of the people that these are. */
async function sourcesIn(session: Session, params: URLSearchParams): Promise<readonly string[]> {
  const patients = params.getAll('patient').flatMap((list) => list.split(','));
  if (patients.length === 0) return [...session.sources.keys()];
  const found = new Set<string>();
  for (const patient of patients) {
    const { sourceId } = await current(session, 'Patient', patient.replace(/^Patient\//, ''));
    const person = session.people.find(({ sourceIds }) => sourceIds.includes(sourceId));
    for (const id of person?.sourceIds ?? [sourceId]) found.add(id);
  }
  return [...found];
}

/** How far it is, or what it brought. */
export async function exportStatus(session: Session, _ask: Ask, id: string): Promise<Answer> {
  const job = await jobOf(session, id);
  const progress = runningIn(session.store).get(id) ?? begin(session, job);
  if (progress.failure !== undefined) throw progress.failure;
  if (!progress.isReady) {
    const headers = { 'x-progress': `${progress.done} of ${progress.total} resources`, 'retry-after': '1' };
    return { status: 202, headers };
  }
  const { base } = session.deps;
  const output = progress.files.map(({ type, positions }, i) => ({
    type,
    url: `${base}_export/${id}/${i}.ndjson`,
    count: positions.length - (progress.unread.get(i) ?? 0),
  }));
  const error = [...progress.unread.keys()].map((i) => ({
    type: 'OperationOutcome',
    url: `${base}_export/${id}/${i}.errors.ndjson`,
    count: 1,
  }));
  const manifest = {
    transactionTime: new Date(job.at).toISOString(),
    request: job.request,
    requiresAccessToken: false,
    output,
    error,
  };
  const answer = jsonAnswer(200, JSON.stringify(manifest), { expires: new Date(job.at + LIFETIME).toUTCString() });
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/json; charset=utf-8' } };
}

/** One of its files. */
export async function exportFile(session: Session, _ask: Ask, id: string, name: string): Promise<Answer> {
  const job = await jobOf(session, id);
  const [, number = '', errors] = /^(\d{1,6})(\.errors)?\.ndjson$/.exec(name) ?? [];
  const progress = runningIn(session.store).get(id) ?? begin(session, job);
  const file = progress.files[Number(number)];
  if (number === '' || !file) throw refusal(404, 'not-found', 'The export has no such file.');
  requireRight(session, file.type, 'r');
  const lines =
    errors === undefined ? await linesOf(session, file) : [unreadLine(file, progress.unread.get(Number(number)) ?? 0)];
  return {
    status: 200,
    headers: {},
    raw: { type: 'application/fhir+ndjson', bytes: utf8(lines.map((line) => `${line}\n`).join('')) },
  };
}

async function linesOf(session: Session, { positions }: ExportFile): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let from = 0; from < positions.length; from += AT_ONCE) {
    session.signal.throwIfAborted();
    const bodies = await readable(session, positions.slice(from, from + AT_ONCE));
    for (const body of bodies) lines.push((await shown(session, body)).text);
    await nextTask();
  }
  return lines;
}

const unreadLine = ({ type }: ExportFile, count: number): string =>
  outcomeText([
    { severity: 'error', code: 'exception', text: `${count} of ${type} could not be read from this device.` },
  ]);

/** Stops it, and forgets it. */
export async function cancelExport(session: Session, _ask: Ask, id: string): Promise<Answer> {
  await jobOf(session, id);
  runningIn(session.store).get(id)?.stop.abort();
  runningIn(session.store).delete(id);
  await changeSetting<readonly Job[]>(session.store, JOBS, (kept = []) => kept.filter((job) => job.id !== id));
  return { status: 202, headers: {} };
}

async function jobOf({ store, deps, client, sources }: Session, id: string): Promise<Job> {
  const job = (await readSetting<readonly Job[]>(store, JOBS))?.find((one) => one.id === id);
  const isTheirs = job?.client === client && job.at > deps.now() - LIFETIME;
  // What the person has taken back since then counts, whatever was asked for before.
  if (!job || !isTheirs || job.sourceIds.some((sourceId) => !sources.has(sourceId))) {
    throw refusal(404, 'not-found', `There is no export ${quoted(id)}, or not any more.`);
  }
  return job;
}

function begin(session: Session, job: Job): Progress {
  const files = filesOf(session, job);
  const total = files.reduce((sum, { positions }) => sum + positions.length, 0);
  const stop = new AbortController();
  const progress: Progress = { done: 0, total, files, unread: new Map(), isReady: false, failure: undefined, stop };
  runningIn(session.store).set(job.id, progress);
  prepare({ ...session, signal: stop.signal }, progress).catch((error: unknown) => {
    progress.failure = error;
  });
  return progress;
}

/** The same files in whichever tab: by id, for places differ. */
function filesOf(session: Session, job: Job): readonly ExportFile[] {
  const { index } = session.store;
  const byType = new Map<string, number[]>();
  for (const position of rowsOf(session, job)) {
    const type = index.types.texts[index.type.at(position)]!;
    const known = byType.get(type);
    if (known) known.push(position);
    else byType.set(type, [position]);
  }
  const files: ExportFile[] = [];
  for (const [type, positions] of [...byType].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const keyed = positions.map((position) => ({
      position,
      key: `${index.connections.texts[index.connection.at(position)]}/${index.idOf(position)}`,
    }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (let from = 0; from < keyed.length; from += ROWS_OF_A_FILE) {
      files.push({ type, positions: keyed.slice(from, from + ROWS_OF_A_FILE).map(({ position }) => position) });
    }
  }
  return files;
}

/** Opens all of it once, so that the manifest's counts are true and what cannot be read is named. */
async function prepare(session: Session, progress: Progress): Promise<void> {
  for (const [i, { positions }] of progress.files.entries()) {
    for (let from = 0; from < positions.length; from += AT_ONCE) {
      session.signal.throwIfAborted();
      const slice = positions.slice(from, from + AT_ONCE);
      const missing = slice.length - (await readable(session, slice)).length;
      if (missing > 0) progress.unread.set(i, (progress.unread.get(i) ?? 0) + missing);
      progress.done += slice.length;
      await nextTask();
    }
  }
  progress.isReady = true;
}

/** Those that can be read: a damaged segment costs what was in it. */
async function readable({ store }: Session, positions: readonly number[]) {
  try {
    return await readBodies(store, positions);
  } catch {
    const each = await Promise.allSettled(positions.map((position) => readBodies(store, [position])));
    return each.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  }
}
