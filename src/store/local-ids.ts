import { hashOf } from './identify.ts';
import type { RecordIndex } from './record-index.ts';

/** How whoever asks writes the ids of this record's resources: as `localId` makes them. */
export interface LocalIds {
  /** Address of the server that hands them out, e.g. `https://sheaf.test/fhir`: what stands under it is meant locally too. */
  readonly base: string;
  /** What people entered here themselves: its ids stay as they are, and its references are written with local ids. */
  readonly ownIds?: readonly string[];
}

type Own = Pick<LocalIds, 'ownIds'>;

const KEY_LENGTH = 6;
const LONGEST = 64;
/** @see https://hl7.org/fhir/R4/datatypes.html#id */
const ID = /^[A-Za-z\d-][A-Za-z\d.-]*$/;

/**
 * One id for a resource among all sources: two hospitals both have `Patient/1`. What no FHIR id may look like stands
 * behind two dots as its hash, and so can be found again, though not read.
 */
export function localId(connectionId: string, id: string, { ownIds }: Own = {}): string {
  if (ownIds?.includes(connectionId)) return id;
  const readable = `${keyOf(connectionId)}.${id}`;
  return readable.length <= LONGEST && ID.test(id) ? readable : `${keyOf(connectionId)}..${hashOf(id).toString(36)}`;
}

/** Whether this text stands for that resource of that connection. */
export const isLocalId = (text: string, connectionId: string, id: string, own?: Own): boolean =>
  (own?.ownIds?.includes(connectionId) || text.startsWith(`${keyOf(connectionId)}.`)) &&
  text === localId(connectionId, id, own);

/** The id as its source has it, if it can be read from a local one of this connection. */
export function sourceIdOf(text: string, connectionId: string, own?: Own): string | undefined {
  if (own?.ownIds?.includes(connectionId)) return text.length <= LONGEST && ID.test(text) ? text : undefined;
  const prefix = `${keyOf(connectionId)}.`;
  const id = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  return ID.test(id) && text === localId(connectionId, id) ? id : undefined;
}

/** Where the newest version of this resource is. */
export function resolveLocalId(index: RecordIndex, type: string, text: string, own?: Own): number | undefined {
  for (const connectionId of index.connections.texts) {
    const id = sourceIdOf(text, connectionId, own);
    const position = id === undefined ? hashed(index, connectionId, type, text) : index.find(connectionId, type, id);
    if (position !== undefined) return position;
  }
  return undefined;
}

function hashed(index: RecordIndex, connectionId: string, type: string, text: string): number | undefined {
  if (!text.startsWith(`${keyOf(connectionId)}..`)) return undefined;
  for (const position of index.positionsOf(connectionId, type)) {
    if (isLocalId(text, connectionId, index.idOf(position))) return position;
  }
  return undefined;
}

/** Connections' ids are random: their first characters tell them apart, and no dot is among them. */
const keyOf = (connectionId: string): string => connectionId.replace(/[^A-Za-z\d-]/g, '').slice(0, KEY_LENGTH);
