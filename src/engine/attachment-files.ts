import type { Resource } from '../fhir/resource.ts';
import { ATTACHED_TYPES, fileKey } from '../fhir/attachment.ts';
import { readLinks } from '../store/attachments.ts';
import { readBodies } from '../store/bodies.ts';
import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { newestFirst } from '../store/timeline.ts';
import type { Connection } from '../store/types.ts';
import { addressOf } from '../sync/attachments/address.ts';
import type { FileDeps } from '../sync/attachments.ts';
import type { HospitalClient } from '../sync/hospital-client.ts';
import { mayFetchFiles } from './attachment-network.ts';
import { once } from './once.ts';

/** Bodies looked through at a time: bounds memory, for a record may hold thousands of notes. */
const BATCH = 100;

/** Holds when the person asked for all files of a connection, whatever their size: from then on they all come. */
export const allFilesSetting = (connectionId: string): string => `allFiles/${connectionId}`;

/** Files of one connection, as its hospital gives them and its store keeps them. `mentioned`: `Type/id` of whatever is referred to. */
export function filesOf(
  store: Store,
  { id, fhirBase }: Connection,
  client: HospitalClient,
  mentioned: () => Promise<Iterable<string>>,
): FileDeps {
  const looked = new Set<number>();
  const mayFetch = once(() => mayFetchFiles(store));
  return {
    async *resources(which) {
      const types = which === 'documents' ? ATTACHED_TYPES.slice(0, DOCUMENTS) : ATTACHED_TYPES;
      yield* resourcesOf(store, id, types, looked);
      if (which === 'all') yield* binaries(await mentioned());
    },
    links: () => readLinks(store, id),
    keyOf: (url) => fileKey(url, fhirBase),
    addressOf: (url) => addressOf(url, fhirBase, (at) => client.resolve(at)),
    read: ({ url, bare }, limit, ask) => client.readBytes(url, limit, { ...ask, bare }),
    allAskedAt: () => readSetting<number>(store, allFilesSetting(id)),
    mayFetch: async () => (await mayFetch())(),
  };
}

/** How many of the types, from the first, are documents themselves. */
const DOCUMENTS = 4;

async function* resourcesOf(store: Store, connectionId: string, types: readonly string[], looked: Set<number>) {
  const { connection, connections, type, types: known } = store.index;
  const own = connections.find(connectionId);
  const wanted = new Set(types.map((name) => known.find(name)));
  const left = newestFirst(store.index).filter(
    (position) => connection.at(position) === own && wanted.has(type.at(position)) && !looked.has(position),
  );
  for (const position of left) looked.add(position);
  for (let at = 0; at < left.length; at += BATCH) {
    for (const { text } of await readBodies(store, left.subarray(at, at + BATCH))) yield JSON.parse(text) as Resource;
  }
}

/** Binaries that something refers to as it would to any resource, as documents of themselves. */
function* binaries(mentioned: Iterable<string>): Iterable<Resource> {
  for (const url of mentioned) {
    if (url.startsWith('Binary/')) yield { resourceType: 'Media', content: { url } };
  }
}
