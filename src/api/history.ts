import { type HistoryEntry, historyOf, versionsOf } from '../store/history.ts';
import { toRange } from '../fhir/dates.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { allows, typesAllowing } from './authorization.ts';
import { requireRight } from './draft.ts';
import { type Link, linksText, linkTo } from './links.ts';
import { quoted, refusal } from './outcome.ts';
import { etagOf, versionShown } from './reads.ts';
import { idHere, isOwn, type Named, namedBy, type Session } from './session.ts';
import type { Shown } from './shown.ts';
import { cutTo, type Shape, shapeOf } from './summary.ts';

const COUNT = 50;
const MOST = 1000;

/** One step, and whether it was the first. */
type Step = Pick<HistoryEntry, 'connectionId' | 'type' | 'id' | 'number' | 'fetchedAt' | 'deleted'>;

interface Page {
  readonly steps: readonly Step[];
  readonly total: number;
  readonly next: string | undefined;
}

/** All versions of one resource, the newest first. @see https://hl7.org/fhir/R4/http.html#history */
export async function instanceHistory(session: Session, ask: Ask, type: string, id: string): Promise<Answer> {
  const named = namedBy(session, type, id);
  const all = named ? versionsOf(session.store.index, named.sourceId, type, named.id) : [];
  if (!named || all.length === 0) {
    throw refusal(404, 'not-found', `There is no ${type} with the id ${quoted(id)} in this record.`);
  }
  const since = sinceIn(ask.params);
  const steps = all
    .filter(({ fetchedAt }) => since === undefined || fetchedAt >= since)
    .map((version) => ({ ...version, connectionId: named.sourceId, type, id: named.id }));
  // By number and not by place: a version that comes meanwhile moves nothing.
  const before = Number(ask.params.get('_page') ?? Infinity);
  const left = steps.filter(({ number }) => number < before);
  const count = countIn(ask.params);
  const page = left.slice(0, count);
  const next = page.length > 0 && page.length < left.length ? String(page.at(-1)!.number) : undefined;
  return answer(session, ask, `${type}/${id}/_history`, { steps: page, total: steps.length, next });
}

/** What came when, of a type or of all. */
export async function wholeHistory(session: Session, ask: Ask, type: string | undefined): Promise<Answer> {
  if (type !== undefined) requireRight(session, type, 's');
  else if (typesAllowing(session.permissions, 's') !== undefined) {
    throw refusal(
      403,
      'forbidden',
      'The history of everything is for those who may search everything: ask for that of a type.',
    );
  }
  const since = sinceIn(ask.params);
  const after = ask.params.get('_page') ?? undefined;
  const { entries, total, next } = historyOf(session.store.index, session.scope, {
    count: countIn(ask.params),
    ...(type !== undefined && { type }),
    ...(since !== undefined && { since }),
    ...(after !== undefined && { after }),
  });
  const path = type === undefined ? '_history' : `${type}/_history`;
  return answer(session, ask, path, { steps: entries, total, next });
}

/** `_at` and what else is not done here is refused, for leaving it out would be another history. */
function sinceIn(params: URLSearchParams): number | undefined {
  for (const name of ['_at', '_list', '_sort']) {
    if (params.has(name))
      throw refusal(400, 'not-supported', `${name} is not supported for a history.`, `http.${name}`);
  }
  const since = params.get('_since');
  if (since === null || since === '') return undefined;
  const range = toRange(since);
  if (!range) throw refusal(400, 'value', `${quoted(since)} is no time.`, 'http._since');
  return range.start;
}

export function countIn(params: URLSearchParams, common = COUNT): number {
  const said = params.get('_count');
  if (said === null || said === '') return common;
  if (!/^\d{1,9}$/.test(said)) throw refusal(400, 'value', `${quoted(said)} is no count.`, 'http._count');
  return Math.min(Number(said), MOST);
}

async function answer(session: Session, { params }: Ask, path: string, { steps, total, next }: Page): Promise<Answer> {
  const { base } = session.deps;
  const shape = shapeOf(params);
  const links: Link[] = [{ relation: 'self', url: linkTo(base, path, params) }];
  if (params.has('_page')) links.push({ relation: 'first', url: linkTo(base, path, params, { _page: undefined }) });
  if (next !== undefined) links.push({ relation: 'next', url: linkTo(base, path, params, { _page: next }) });
  const entries: string[] = [];
  for (const step of shape.summary === 'count' ? [] : steps) {
    session.signal.throwIfAborted();
    entries.push(await entryText(session, step, shape));
  }
  return jsonAnswer(
    200,
    `{"resourceType":"Bundle","type":"history","total":${total},"link":${linksText(links)},"entry":[${entries.join(',')}]}`,
  );
}

async function entryText(session: Session, step: Step, shape: Shape): Promise<string> {
  const { connectionId, type, id, number, fetchedAt, deleted } = step;
  const here = idHere(session, connectionId, id);
  const url = `${type}/${here}`;
  const made = number === 1 && isOwn(session, connectionId) ? 'POST' : 'PUT';
  const request = { method: deleted ? 'DELETE' : made, url: made === 'POST' ? type : url };
  const response = {
    status: deleted ? '204' : number === 1 ? '201' : '200',
    etag: etagOf(number),
    lastModified: new Date(fetchedAt).toISOString(),
  };
  const isSeen = !deleted && allows(session.permissions, type, 'r');
  const version = isSeen ? await readable(session, { sourceId: connectionId, type, id }, number) : undefined;
  const resource = version ? `"resource":${await cutTo(shape, version)},` : '';
  return `{"fullUrl":${JSON.stringify(session.deps.base + url)},${resource}"request":${JSON.stringify(request)},"response":${JSON.stringify(response)}}`;
}

/** One version that cannot be read any more does not cost the others. */
const readable = (session: Session, named: Named, number: number): Promise<Shown | undefined> =>
  versionShown(session, named, number).catch(() => undefined);
