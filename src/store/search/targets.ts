import { parseReference } from '../../fhir/reference.ts';
import { resolveLocalId } from '../local-ids.ts';
import type { RecordIndex } from '../record-index.ts';
import type { Ground, SearchScope } from './ground.ts';

/** What a reference points at, as its own source names it. */
export interface Target {
  readonly type: string;
  readonly id: string;
  readonly version: string;
}

/** Undefined for what is not of the source it came from: contained, of another server, of a bundle. */
export function targetIn(ground: Ground, reference: string, connection: number): Target | undefined {
  const { index, scope } = ground;
  const connectionId = index.connections.texts[connection]!;
  const found = parseReference(reference, scope.bases?.get(connectionId));
  return found.kind === 'local' ? found : undefined;
}

interface Known {
  readonly generation: number;
  readonly scope: string;
  readonly bases: SearchScope['bases'];
  /** By connection, for two hospitals may write the same; then by number of word: 2 + the position it points at, 1 for nowhere, 0 while nobody asked. */
  readonly positions: Uint32Array[];
}

const known = new WeakMap<RecordIndex, Known>();

/** Tells where the row is that a word, as a reference of a connection, points at; -1 for nowhere. Looked up once a change of the index. */
export function targetsIn(ground: Ground): (word: number, connection: number) => number {
  const { positions } = knownOf(ground);
  const { length } = ground.index.words;
  return (word, connection) => {
    const own = (positions[connection] ??= new Uint32Array(length));
    if (own[word] === 0) own[word] = findTarget(ground, word, connection) + 2;
    return before(ground, own[word]! - 2);
  };
}

function knownOf({ index, scope: { bases, localIds } }: Ground): Known {
  const scope = JSON.stringify(localIds?.ownIds ?? null);
  const held = known.get(index);
  if (held?.generation === index.generation && held.bases === bases && held.scope === scope) return held;
  const made = { generation: index.generation, scope, bases, positions: [] };
  known.set(index, made);
  return made;
}

function findTarget(ground: Ground, word: number, connection: number): number {
  const { index, scope } = ground;
  const target = targetIn(ground, index.words.codeOf(word), connection);
  if (!target) return -1;
  const connectionId = index.connections.texts[connection]!;
  const own = index.newest(connectionId, target.type, target.id);
  if (own !== undefined) return own;
  // What a person enters themselves refers to what hospitals sent by the ids that are handed out here.
  const isOwn = scope.localIds?.ownIds?.includes(connectionId) === true;
  return (isOwn ? resolveLocalId(index, target.type, target.id, scope.localIds) : undefined) ?? -1;
}

/** The version that was current when the ground was taken; -1 where there was none. */
function before({ bound, current, index }: Ground, newest: number): number {
  let position = newest;
  while (position >= bound) position = index.previous.at(position) - 1;
  return position >= 0 && current[position] === 1 ? position : -1;
}
