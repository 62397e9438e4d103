import { localId, type LocalIds, resolveLocalId, sourceIdOf } from '../store/local-ids.ts';
import type { Store } from '../store/store.ts';
import type { Source } from '../store/types.ts';
import type { Grant, Permissions } from './authorization.ts';
import type { WholeRecord, PersonSources } from './people.ts';

/** What the server is given. */
export interface ServerDeps {
  readonly store: Store;
  /** Where it answers, with the slash at its end. */
  readonly base: string;
  /** ms since 1970. */
  readonly now: () => number;
  readonly grants: () => Promise<readonly Grant[]>;
  /** Everybody whose record is here, and where it comes from; `isFresh`: as it is on disk now, whatever is remembered. */
  readonly record: (how: { readonly isFresh: boolean }) => Promise<WholeRecord>;
  /** What the person entered has changed, and is on disk. */
  readonly wrote: (what: { readonly hasNewSource: boolean }) => void;
  /** Random; an id of FHIR's. */
  readonly newId: () => string;
}

/** One client's view of the record, for one request. */
export interface Session {
  readonly deps: ServerDeps;
  readonly store: Store;
  readonly permissions: Permissions;
  readonly client: string;
  /** Those whom it may see. */
  readonly people: readonly PersonSources[];
  /** Whom the client is to see; undefined for everybody. */
  readonly personId: string | undefined;
  /** What it may see, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Everybody that is here and every source, seen by the client or not. */
  readonly everybody: readonly PersonSources[];
  readonly all: readonly Source[];
  readonly scope: {
    readonly connectionIds: readonly string[];
    readonly bases: ReadonlyMap<string, string>;
    readonly localIds: LocalIds;
  };
  readonly signal: AbortSignal;
}

type Client = Pick<Session, 'deps' | 'permissions' | 'client' | 'personId' | 'signal'>;

/** The record as this client sees it now. */
export async function openSession(client: Client, isFresh = false): Promise<Session> {
  const { deps, personId } = client;
  const { people: everybody, sources: all } = await deps.record({ isFresh });
  const people = everybody.filter(({ id }) => personId === undefined || id === personId);
  const visible = new Set(people.flatMap(({ sourceIds }) => sourceIds));
  const sources = new Map(all.filter(({ id }) => visible.has(id)).map((one) => [one.id, one]));
  return {
    ...client,
    store: deps.store,
    people,
    sources,
    everybody,
    all,
    scope: {
      connectionIds: [...sources.keys()],
      bases: new Map(all.map(({ id, fhirBase }) => [id, fhirBase])),
      localIds: {
        base: deps.base.replace(/\/$/, ''),
        // All of them, seen or not: whose an id is must not depend on who asks.
        ownIds: all.filter(({ access }) => access === 'own').map(({ id }) => id),
      },
    },
  };
}

/** The id of a resource of a source, as it is written here. */
export const idHere = ({ scope }: Session, sourceId: string, id: string): string =>
  localId(sourceId, id, scope.localIds);

/** Where the newest version of that resource is, if the client may see whose it is. */
export function positionOf(
  { store: { index }, scope, sources }: Session,
  type: string,
  id: string,
): number | undefined {
  const position = resolveLocalId(index, type, id, scope.localIds);
  if (position === undefined) return undefined;
  return sources.has(index.connections.texts[index.connection.at(position)]!) ? position : undefined;
}

/** A resource as its source names it, whether it is here or not. */
export interface Named {
  readonly sourceId: string;
  readonly type: string;
  readonly id: string;
}

/** Which resources an id may stand for: the one that is or was here, or what a hospital may still send. */
export function namedBy({ sources, scope, store: { index } }: Session, type: string, id: string): Named | undefined {
  let possible: Named | undefined;
  for (const { id: sourceId, access } of sources.values()) {
    const known = sourceIdOf(id, sourceId, scope.localIds);
    if (known === undefined) continue;
    const named = { sourceId, type, id: known };
    if (index.newest(sourceId, type, known) !== undefined) return named;
    if (access !== 'own') possible = named;
  }
  const position = possible ? undefined : resolveLocalId(index, type, id, scope.localIds);
  if (position === undefined) return possible;
  const sourceId = index.connections.texts[index.connection.at(position)]!;
  return sources.has(sourceId) ? { sourceId, type, id: index.idOf(position) } : undefined;
}

export const isOwn = ({ sources }: Session, sourceId: string): boolean => sources.get(sourceId)?.access === 'own';
