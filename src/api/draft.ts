import { eachTarget } from '../fhir/mentions.ts';
import { searchableTypes } from '../fhir/search/blocks.ts';
import { versionsOf } from '../store/history.ts';
import { sourceIdOf } from '../store/local-ids.ts';
import { type OwnChange, ownSource, writeOwn } from '../store/own-entries.ts';
import type { Source } from '../store/types.ts';
import { allows, type Action } from './authorization.ts';
import { type Sent, requireId } from './body.ts';
import { quoted, refusal } from './outcome.ts';
import { versionsIn } from './reads.ts';
import { openSession, positionOf, type Session } from './session.ts';
import { stamped } from './splice.ts';

/**
 * What one request is about to write: versions are checked and given here, and all of it goes in together at the end, or
 * nothing. The record does not change while a draft is made.
 */
export interface Draft {
  readonly session: Session;
  readonly now: number;
  /** `Type/id` → what becomes of it. */
  readonly changes: Map<string, OwnChange>;
  /** Sources that are not there yet, by person. */
  readonly made: Map<string, Source>;
  /** Person whom something in this draft belongs to by its own words. */
  readonly named: Set<string>;
}

/** What became of one resource. */
export interface Written {
  readonly status: 200 | 201 | 204;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  /** ms since 1970. */
  readonly updated: number;
  /** Undefined where it was deleted. */
  readonly text: string | undefined;
}

/** Does `work` on a draft, and writes what it says. It may be done again where another tab was faster. */
export async function writing<T>(session: Session, work: (draft: Draft) => Promise<T>): Promise<T> {
  const { deps, store } = session;
  const now = deps.now();
  let wrote: { readonly hasNewSource: boolean } | undefined;
  const result = await writeOwn(
    store,
    async () => {
      // Anew, for another tab may have made a source since the request came.
      const draft: Draft = {
        session: await openSession(session, true),
        now,
        changes: new Map(),
        made: new Map(),
        named: new Set(),
      };
      const result = await work(draft);
      wrote = draft.changes.size > 0 ? { hasNewSource: draft.made.size > 0 } : undefined;
      return { changes: [...draft.changes.values()], sources: [...draft.made.values()], result };
    },
    now,
  );
  if (wrote) deps.wrote(wrote);
  return result;
}

/** Throws 403 unless the client may do that with the type, and 404 for what is no type of R4's. */
export function requireRight({ permissions }: Session, type: string, action: Action): void {
  if (allows(permissions, type, action)) return;
  const words = { c: 'create', r: 'read', u: 'change', d: 'delete', s: 'search' }[action];
  throw refusal(403, 'forbidden', `The person has not allowed this page to ${words} ${type}.`);
}

/** As `requireRight`, for what is to be written. */
export function requireWritable(session: Session, type: string, action: Action): void {
  requireRight(session, type, action);
  if (!searchableTypes.includes(type)) throw refusal(404, 'not-supported', `R4 has no type ${quoted(type)}.`);
}

/** Something that the person entered, or entered once and deleted. */
interface Standing {
  readonly sourceId: string;
  readonly version: number;
  readonly deleted: boolean;
}

/** What stands under this id; undefined for nothing. Throws 403 for what is not the client's to write. */
export function standing({ session }: Draft, type: string, id: string): Standing | undefined {
  const { scope, store, sources, all } = session;
  for (const { id: sourceId, access, name } of all) {
    const known = sourceIdOf(id, sourceId, scope.localIds);
    if (known === undefined) continue;
    if (access !== 'own') {
      const owner = sources.has(sourceId) ? name : 'a hospital';
      throw refusal(403, 'forbidden', `${type}/${id} is of ${owner}, and what a hospital wrote is only read here.`);
    }
    const [newest] = versionsOf(store.index, sourceId, type, known);
    if (!newest) continue;
    if (!sources.has(sourceId)) throw refusal(403, 'forbidden', `${type}/${id} is of somebody else's record.`);
    return { sourceId, version: newest.number, deleted: newest.deleted };
  }
  if (positionOf(session, type, id) !== undefined) {
    throw refusal(403, 'forbidden', `${type}/${id} is a hospital's, and what a hospital wrote is only read here.`);
  }
  return undefined;
}

/** A new resource under an id that nothing stands under. */
export function create(draft: Draft, type: string, id: string, sent: Sent): Written {
  requireWritable(draft.session, type, 'c');
  requireType(sent, type);
  return put(draft, type, id, sent, undefined);
}

/** A new version, or the first one. `tags`: If-Match. @see https://hl7.org/fhir/R4/http.html#update */
export function update(draft: Draft, type: string, id: string, sent: Sent, tags?: string): Written {
  requireWritable(draft.session, type, 'u');
  requireType(sent, type);
  requireId(id);
  if (sent.resource.id !== undefined && sent.resource.id !== id) {
    throw refusal(400, 'value', `The resource's id is not that of its address, ${quoted(id)}.`, 'Resource.id');
  }
  const before = standing(draft, type, id);
  if (!before || before.deleted) requireRight(draft.session, type, 'c');
  requireMatch(before, tags);
  return put(draft, type, id, sent, before);
}

/** Throws 412 where the version that the client knows is not the newest. */
function requireMatch(before: Standing | undefined, tags: string | undefined): void {
  if (tags === undefined) return;
  const newest = before && !before.deleted ? String(before.version) : undefined;
  if (newest !== undefined && (tags.trim() === '*' || versionsIn(tags).includes(newest))) return;
  const text = newest === undefined ? 'There is no version of it.' : `Its newest version is ${newest}.`;
  throw refusal(412, 'conflict', `It is not at the version that was expected. ${text}`, 'http.If-Match');
}

export function remove(draft: Draft, type: string, id: string, tags?: string): Written {
  requireWritable(draft.session, type, 'd');
  const before = standing(draft, type, id);
  requireMatch(before, tags);
  const nothing = { status: 204, type, id, text: undefined, updated: draft.now } as const;
  if (!before || before.deleted) return { ...nothing, version: before?.version ?? 0 };
  const version = before.version + 1;
  const meta = { versionId: String(version), lastUpdated: new Date(draft.now).toISOString() };
  const text = JSON.stringify({ resourceType: type, id, meta });
  keep(draft, { sourceId: before.sourceId, type, id, text, deleted: true });
  return { ...nothing, version };
}

function requireType({ resource }: Sent, type: string): void {
  if (resource.resourceType === type) return;
  const text = `The address is of ${type}, the resource of ${quoted(resource.resourceType)}.`;
  throw refusal(400, 'invalid', text, 'Resource.resourceType');
}

function put(draft: Draft, type: string, id: string, sent: Sent, before: Standing | undefined): Written {
  const { session, now } = draft;
  const version = (before?.version ?? 0) + 1;
  const stamp = {
    id,
    versionId: String(version),
    lastUpdated: new Date(now).toISOString(),
    keepsLastUpdated: false,
    source: undefined,
  };
  // What is kept does not name the address that this copy of the app happens to be served under.
  const { base } = session.deps;
  const relative = (target: string) => (target.startsWith(base) ? target.slice(base.length) : undefined);
  const text = stamped(sent.text, stamp, { reference: relative, url: () => undefined });
  const sourceId = before?.sourceId ?? sourceFor(draft, type, sent.text);
  keep(draft, { sourceId, type, id, text, deleted: false });
  return { status: before && !before.deleted ? 200 : 201, type, id, version, updated: now, text };
}

function keep({ changes }: Draft, change: OwnChange): void {
  const key = `${change.type}/${change.id}`;
  if (changes.has(key)) throw refusal(400, 'duplicate', `${key} is written twice in one transaction.`);
  changes.set(key, change);
}

/** The person's own source, made if need be. */
function sourceFor(draft: Draft, type: string, text: string): string {
  const personId = personFor(draft, type, text);
  const person = draft.session.everybody.find(({ id }) => id === personId);
  if (person?.own !== undefined) return person.own;
  const key = personId ?? '';
  const made = draft.made.get(key) ?? ownSource(personId, draft.now);
  draft.made.set(key, made);
  return made.id;
}

/** Whom it is about. Undefined for somebody who is not here yet: the first whose record begins. Throws 422. */
function personFor(draft: Draft, type: string, text: string): string | undefined {
  const { session, named } = draft;
  const people = session.everybody;
  const mentioned = peopleIn(draft, text);
  for (const id of mentioned) named.add(id);
  if (mentioned.size === 1) return [...mentioned][0];
  if (mentioned.size > 1) throw refusal(422, 'business-rule', 'It refers to the records of several people.');
  if (session.personId !== undefined) return session.personId;
  if (people.length <= 1) return people[0]?.id;
  if (named.size === 1) return [...named][0];
  const text422 = `There are several people here, and this ${type} says of none that it is theirs: let it refer to their Patient.`;
  throw refusal(422, 'business-rule', text422, `${type}.subject`);
}

/** Learns whom a resource of this draft is about, before any of them is placed: others may go by it. */
export function noteMentions(draft: Draft, text: string): void {
  for (const id of peopleIn(draft, text)) draft.named.add(id);
}

/** The people whose records it refers to. */
function peopleIn({ session, changes, made }: Draft, text: string): ReadonlySet<string> {
  const { index } = session.store;
  const people = session.everybody;
  const found = new Set<string>();
  eachTarget(text, (target) => {
    const relative = target.startsWith(session.deps.base) ? target.slice(session.deps.base.length) : target;
    const [type = '', id = ''] = relative.split('/');
    const position = positionOf(session, type, id);
    const sourceId =
      position === undefined
        ? changes.get(`${type}/${id}`)?.sourceId
        : index.connections.texts[index.connection.at(position)];
    if (sourceId === undefined) return;
    const person = people.find(({ sourceIds }) => sourceIds.includes(sourceId))?.id;
    const others = [...made].find(([, source]) => source.id === sourceId)?.[0];
    const theirs = person ?? (others === '' ? undefined : others);
    if (theirs !== undefined) found.add(theirs);
  });
  return found;
}
