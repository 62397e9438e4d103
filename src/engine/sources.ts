import type { Grant } from '../api/authorization.ts';
import type { WholeRecord, PersonSources } from '../api/people.ts';
import { listSources } from '../store/connections.ts';
import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Source } from '../store/types.ts';
import type { Context } from './context.ts';
import { everybody } from './people-sources.ts';

/** The setting in which it is kept who may ask for the record. */
export const GRANTS = 'fhir-grants';

/** All of them, over or not. */
export const readGrants = async (store: Store): Promise<readonly Grant[]> =>
  (await readSetting<readonly Grant[]>(store, GRANTS)) ?? [];

/** What every request to the record's server needs to know first; worked out again only when something has changed. */
interface Remembered {
  readonly generation: number;
  readonly record: Promise<WholeRecord>;
  readonly grants: Promise<readonly Grant[]>;
}

const memories = new WeakMap<Store, { last: Remembered | undefined }>();

/** Everybody whose record is here, where it comes from, and who may ask for it. */
export function remembered(context: Context): Remembered {
  const memory = memoryOf(context);
  const { generation } = context.store.index;
  if (memory.last?.generation === generation) return memory.last;
  const made: Remembered = { generation, record: recordOf(context), grants: readGrants(context.store) };
  memory.last = made;
  const forget = () => {
    if (memory.last === made) memory.last = undefined;
  };
  made.record.catch(forget);
  made.grants.catch(forget);
  return made;
}

/** To be called when somebody was allowed something, or is no longer: other tabs hear of it by themselves. */
export const forgetRemembered = (context: Context): void => void (memoryOf(context).last = undefined);

function memoryOf({ store, events }: Context): { last: Remembered | undefined } {
  const known = memories.get(store);
  if (known) return known;
  const memory: { last: Remembered | undefined } = { last: undefined };
  memories.set(store, memory);
  // The events outlive a record that is locked, and must not hold on to it.
  const held = new WeakRef(memory);
  events.subscribe(({ kind }) => {
    const there = held.deref();
    if (there && (kind === 'connections' || kind === 'catalogue')) there.last = undefined;
  });
  return memory;
}

/** As it is now, asking nobody's memory. */
export async function recordOf(context: Context): Promise<WholeRecord> {
  const [{ people, unknown }, sources] = await Promise.all([everybody(context), listSources(context.store)]);
  const known = people.map(({ id, sources: ids }) => personOf(id, ids, sources));
  // Of whom it cannot be told, each stands alone: to guess would be to mix two records.
  const others = unknown.map((id) => personOf(id, [id], sources));
  const told = new Set([...known, ...others].flatMap(({ sourceIds }) => sourceIds));
  const late = sources.filter(({ id }) => !told.has(id)).map(({ id }) => personOf(id, [id], sources));
  return { people: [...known, ...others, ...late], sources };
}

const personOf = (id: string, sourceIds: readonly string[], sources: readonly Source[]): PersonSources => ({
  id,
  sourceIds,
  own: sources.find((source) => source.access === 'own' && sourceIds.includes(source.id))?.id,
});
