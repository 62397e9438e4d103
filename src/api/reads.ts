import { readBodies } from '../store/bodies.ts';
import { readVersion, versionsOf } from '../store/history.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { quoted, refusal } from './outcome.ts';
import { type Named, namedBy, positionOf, type Session } from './session.ts';
import { type Shown, shown } from './shown.ts';
import { shaped } from './summary.ts';

/** The newest version of a resource. Throws 404, and 410 where it was deleted. */
export async function current(session: Session, type: string, id: string): Promise<Shown> {
  const { store } = session;
  const position = positionOf(session, type, id);
  if (position === undefined) throw await absent(session, type, id);
  const [body] = await readBodies(store, [position]);
  if (!body) throw await absent(session, type, id);
  return shown(session, body);
}

async function absent(session: Session, type: string, id: string) {
  const named = namedBy(session, type, id);
  const [newest] = named ? versionsOf(session.store.index, named.sourceId, type, named.id) : [];
  if (newest?.deleted) {
    return refusal(410, 'deleted', `${type}/${quoted(id)} was deleted.`, undefined, { etag: etagOf(newest.number) });
  }
  return refusal(404, 'not-found', `There is no ${type} with the id ${quoted(id)} in this record.`);
}

export const etagOf = (version: number): string => `W/"${version}"`;

/** The headers of one resource. */
export const headersOf = ({
  version,
  updated,
}: Pick<Shown, 'version' | 'updated'>): Readonly<Record<string, string>> => ({
  etag: etagOf(version),
  'last-modified': new Date(updated).toUTCString(),
});

/** @see https://hl7.org/fhir/R4/http.html#cread */
export async function read(session: Session, ask: Ask, type: string, id: string): Promise<Answer> {
  return conditionally(ask, await current(session, type, id));
}

/** One version of it, by our number. */
export async function vread(session: Session, ask: Ask, type: string, id: string, version: string): Promise<Answer> {
  const named = namedBy(session, type, id);
  const known = named && versionsOf(session.store.index, named.sourceId, type, named.id);
  const wanted = known?.find(({ number }) => String(number) === version);
  if (!named || !wanted) {
    const text = `There is no version ${quoted(version)} of ${type}/${id} in this record.`;
    throw known?.length ? refusal(404, 'not-found', text) : await absent(session, type, id);
  }
  if (wanted.deleted) throw refusal(410, 'deleted', `With version ${wanted.number} it was deleted.`);
  return conditionally(ask, await versionShown(session, named, wanted.number));
}

/** Throws 404 where it cannot be read any more. */
export async function versionShown(session: Session, named: Named, number: number): Promise<Shown> {
  const body = await readVersion(session.store, named.sourceId, named.type, named.id, number);
  if (!body) throw refusal(404, 'not-found', `Version ${number} is not kept any more.`);
  return shown(session, body);
}

async function conditionally(ask: Ask, resource: Shown): Promise<Answer> {
  const headers = headersOf(resource);
  if (isUnchanged(ask, resource)) return { status: 304, headers };
  return jsonAnswer(200, await shaped(ask, resource), headers);
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
function isUnchanged({ headers }: Ask, { version, updated }: Shown): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || versionsIn(tags).includes(String(version));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(updated / 1000) * 1000 <= since;
}

/** `W/"3"`, `"3"` and, from clients that are not careful, `3`. */
export const versionsIn = (tags: string): readonly string[] =>
  tags.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1'),
  );
