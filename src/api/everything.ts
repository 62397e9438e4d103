import { readBodies } from '../store/bodies.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { countIn } from './history.ts';
import { type Link, linksText, linkTo } from './links.ts';
import { quoted, refusal } from './outcome.ts';
import { current } from './reads.ts';
import { rowsOf, wishesIn } from './rows.ts';
import type { Session } from './session.ts';
import { shown } from './shown.ts';

const COUNT = 100;
/** A page that goes on behind this row; rows stay where they are. */
const NOTHING_YET = -1;

/**
 * All there is of a patient: what came from that hospital, for it is that patient's record, and what the person entered
 * beside it. Without an id, all that there is of everybody.
 *
 * @see https://hl7.org/fhir/R4/patient-operation-everything.html
 */
export async function everything(session: Session, ask: Ask, id: string | undefined): Promise<Answer> {
  const { params } = ask;
  const sourceIds = id === undefined ? [...session.sources.keys()] : await sourcesOf(session, id);
  const rows = rowsOf(session, { ...wishesIn(session, params), sourceIds });
  const after = placeIn(params);
  const count = countIn(params, COUNT);
  const left = rows.filter((position) => position > after);
  const page = left.slice(0, count);
  const { base } = session.deps;
  const path = id === undefined ? 'Patient/$everything' : `Patient/${id}/$everything`;
  const links: Link[] = [{ relation: 'self', url: linkTo(base, path, params) }];
  if (after !== NOTHING_YET) links.push({ relation: 'first', url: linkTo(base, path, params, { _page: undefined }) });
  if (count > 0 && page.length < left.length) {
    links.push({ relation: 'next', url: linkTo(base, path, params, { _page: String(page.at(-1)) }) });
  }
  const entries: string[] = [];
  for (const body of await readBodies(session.store, page)) {
    session.signal.throwIfAborted();
    const { type, id: here, text } = await shown(session, body);
    entries.push(
      `{"fullUrl":${JSON.stringify(`${base}${type}/${here}`)},"resource":${text},"search":{"mode":"match"}}`,
    );
  }
  return jsonAnswer(
    200,
    `{"resourceType":"Bundle","type":"searchset","total":${rows.length},"link":${linksText(links)},"entry":[${entries.join(',')}]}`,
  );
}

async function sourcesOf(session: Session, id: string): Promise<readonly string[]> {
  const { sourceId } = await current(session, 'Patient', id);
  const own = session.people.find(({ sourceIds }) => sourceIds.includes(sourceId))?.own;
  return own === undefined ? [sourceId] : [sourceId, own];
}

function placeIn(params: URLSearchParams): number {
  const page = params.get('_page');
  if (page === null) return NOTHING_YET;
  if (!/^\d{1,9}$/.test(page)) throw refusal(400, 'value', `${quoted(page)} is no page.`, 'http._page');
  return Number(page);
}
