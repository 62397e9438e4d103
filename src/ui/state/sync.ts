import { create } from 'zustand';
import type { RunState, SyncRow, SyncView } from '../../engine/api.ts';

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
    views: { ...views, [connectionId]: { ...view, rows: rowsOf(view, views[connectionId]) } },
    turn: views[connectionId]?.state === state ? turn : { connectionId, state },
  }));
}

/** The newer of what a loader read and what was heard since; a run that began later wins. */
export function newerOf(read: SyncView | undefined, heard: SyncView | undefined): SyncView | undefined {
  if (!read || !heard) return heard ?? read;
  return heard.startedAt >= read.startedAt ? heard : read;
}

/** Every row comes anew with each event. One that says the same stays the same object, and is not drawn again. */
function rowsOf(view: SyncView, before: SyncView | undefined): readonly SyncRow[] {
  const known = new Map(before?.runId === view.runId ? before.rows.map((row) => [row.searchId, row]) : []);
  return view.rows.map((row) => {
    const held = known.get(row.searchId);
    return held && saysTheSame(held, row) ? held : row;
  });
}

/** A search that ended ends once: its failure and warnings change only with its state or its count. */
const saysTheSame = (a: SyncRow, b: SyncRow): boolean =>
  a.state === b.state && a.got === b.got && a.total === b.total && a.warnings.length === b.warnings.length;
