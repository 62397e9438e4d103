import { WAKE_UP } from '../base/wake-up.ts';

interface Tab {
  postMessage(message: unknown): void;
}

interface Tabs {
  matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Tab[]>;
}

/**
 * The browser woke the app: whoever is open may want to fetch. Here is neither a key nor a record (decision 5), so with
 * no tab open nothing is fetched.
 */
export async function wakeTabs(tabs: Tabs): Promise<void> {
  for (const tab of await tabs.matchAll({ type: 'window', includeUncontrolled: true }))
    tab.postMessage({ type: WAKE_UP.message });
}
