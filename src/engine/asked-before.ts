import { normalBase } from '../catalog/ids.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../store/types.ts';
import { type History, HISTORY_FORMAT, NOTHING_FETCHED } from '../sync/history.ts';
import { type EndpointMemory, NOTHING_LEARNT } from '../sync/memory.ts';

const learntName = (fhirBase: string): string => `learnt ${normalBase(fhirBase) ?? fhirBase}`;

const fetchedName = (connectionId: string): string => `fetched ${connectionId}`;

/** By connection: another person's consent at the same hospital is another. */
const refusedName = (connectionId: string): string => `refused ${connectionId}`;

type At = Pick<Connection, 'id' | 'fhirBase'>;

/** What earlier runs learnt of a server, and what it refused this connection. */
export async function learntOf(store: Store, { id, fhirBase }: At): Promise<EndpointMemory> {
  const [learnt, refused] = await Promise.all([
    readSetting<Partial<EndpointMemory>>(store, learntName(fhirBase)),
    readSetting<EndpointMemory['refused']>(store, refusedName(id)),
  ]);
  return { ...NOTHING_LEARNT, ...learnt, refused: refused ?? {} };
}

export async function keepLearnt(store: Store, { id, fhirBase }: At, memory: EndpointMemory): Promise<void> {
  const { refused, ...learnt } = memory;
  await changeSetting(store, learntName(fhirBase), () => learnt, { [refusedName(id)]: refused });
}

/** At a new sign-in more may be shared: everything is asked again. */
export async function forgetRefusals(store: Store, connectionId: string): Promise<void> {
  await changeSetting(store, refusedName(connectionId), () => undefined);
}

/** What earlier runs fetched of a connection. */
export async function fetchedOf(store: Store, connectionId: string): Promise<History> {
  // What is damaged here comes again only where everything is asked for.
  const isDamaged = [...store.index.aside.values()].some((aside) => aside.connectionId === connectionId);
  if (isDamaged) return NOTHING_FETCHED;
  const held = await readSetting<History>(store, fetchedName(connectionId));
  return held?.format === HISTORY_FORMAT ? held : NOTHING_FETCHED;
}

export async function keepFetched(store: Store, connectionId: string, history: History | undefined): Promise<void> {
  await changeSetting<History>(store, fetchedName(connectionId), () => history);
}
