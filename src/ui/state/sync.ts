import { create } from 'zustand';
import type { RunState, SyncView } from '../../engine/api.ts';

interface SyncTopic {
  /** The newest run heard of, by connection. */
  readonly views: Readonly<Record<string, SyncView>>;
  /** The last run that began or ended while this page was open: all that is worth saying aloud. */
  readonly turn: { readonly connectionId: string; readonly state: RunState } | undefined;
}

/** What this moment knows of syncs. A screen that opens later asks the engine first; this is what came since. */
export const useSync = create<SyncTopic>()(() => ({ views: {}, turn: undefined }));

export function heardSync(view: SyncView): void {
  const { connectionId, state } = view;
  useSync.setState(({ views, turn }) => ({
    views: { ...views, [connectionId]: view },
    turn: views[connectionId]?.state === state ? turn : { connectionId, state },
  }));
}

/** The newer of what a loader read and what was heard since; a run that began later wins. */
export function newerOf(read: SyncView | undefined, heard: SyncView | undefined): SyncView | undefined {
  if (!read || !heard) return heard ?? read;
  return heard.startedAt >= read.startedAt ? heard : read;
}
