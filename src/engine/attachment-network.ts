import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** Name of the setting: `false` keeps files for a connection that is not metered. Absent means that they come over any. */
export const FILES_ON_METERED = 'filesOnMetered';

/** What a browser says of its connection, where it says anything. */
interface Network {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** Whether files may be fetched just now, by what the person set and by the connection that there is at the moment of asking. */
export async function mayFetchFiles(store: Store): Promise<() => boolean> {
  if ((await readSetting<boolean>(store, FILES_ON_METERED)) !== false) return () => true;
  return () => !isMetered((navigator as { readonly connection?: Network }).connection);
}

/** Where the browser says nothing, nobody can tell, and nothing is kept back. */
const isMetered = (network: Network | undefined): boolean =>
  network?.saveData === true || network?.type === 'cellular' || network?.type === 'wimax';
