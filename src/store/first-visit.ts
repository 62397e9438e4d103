/**
 * Whether no store of this name was ever opened in this browser: a first visit, or everything was forgotten. False also
 * where the browser does not tell.
 */
export async function isFirstVisit(name: string): Promise<boolean> {
  try {
    return !(await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return false;
  }
}

/** Calls `heard` once, when another tab keeps something in the store of this name. */
export function onFirstKept(name: string, heard: () => void): void {
  const channel = new BroadcastChannel(channelOf(name));
  channel.onmessage = () => {
    channel.close();
    heard();
  };
}

/** Where the tabs tell each other what they changed. */
export const channelOf = (name: string): string => `${name}-store`;
