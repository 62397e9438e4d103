import type { Engine, MissingFileView, SyncRow, SyncView, UnlistedEntry, WhenToSync } from '../../engine/api.ts';

/** For the specs of screens only. */

export const FILES: readonly MissingFileView[] = [
  {
    url: 'https://ehr.test/r4/Binary/scan',
    title: 'MRI of the knee',
    contentType: 'application/pdf',
    size: 80_000_000,
    owner: { type: 'DocumentReference', id: 'r5' },
    failure: { code: 'sync/too-large', remedy: 'report', message: 'over the limit' },
    at: Date.now() - 3_600_000,
  },
  {
    url: 'https://ehr.test/r4/Binary/letter',
    title: '',
    contentType: 'text/rtf',
    size: undefined,
    owner: undefined,
    failure: { code: 'sync/not-found', remedy: 'report', message: '404' },
    at: Date.now() - 3_600_000,
  },
];

export const UNLISTED: readonly UnlistedEntry[] = [
  { type: 'Condition', id: 'r7', title: 'Essential hypertension', when: '2014-05-03', since: Date.now() - 86_400_000 },
];

/** A run that was asked in parts, one of which is missing, and that asked for changes alone where it could. */
export function specParts(view: SyncView): SyncView {
  const notes = view.rows.find(({ query }) => query === 'DocumentReference')!;
  const askedAt = Date.now() - 3_600_000;
  const part = (label: string, of: Partial<SyncRow>): SyncRow => ({
    ...notes,
    searchId: `DocumentReference › ${label}`,
    parent: notes.searchId,
    query: `DocumentReference?category=${label.toLowerCase().replaceAll(' ', '-')}`,
    label,
    got: 0,
    total: undefined,
    askedAt,
    ...of,
  });
  const failure = {
    code: 'sync/refused',
    remedy: 'report',
    message: '403',
    said: '<b>Not</b> for apps: https://ehr.test/r4/Patient/p-1',
  } as const;
  const rows = view.rows.flatMap((row): readonly SyncRow[] => {
    if (row === notes)
      return [
        { ...row, state: 'cut-short', got: 40, askedAt, failure },
        part('Clinical notes', { state: 'got', got: 40, total: 40 }),
        part('Mental health notes', { state: 'refused', failure }),
      ];
    if (row.state === 'not-offered' || row.state === 'not-granted') return [row];
    if (row.state === 'waiting' || row.state === 'fetching') return [{ ...row, state: 'empty', askedAt }];
    const since = row.state === 'got' || row.state === 'empty' ? { since: '2026-11-20T10:00:00Z' } : {};
    return [{ ...row, askedAt, ...since }];
  });
  return { ...view, rows };
}

type CoverageCalls = Pick<Engine, 'askAgain' | 'listUnlisted' | 'readWhenToSync' | 'saveWhenToSync' | 'syncWhenDue'>;

export function specCoverage(calls: string[], unlisted: () => readonly UnlistedEntry[]): CoverageCalls {
  let when: WhenToSync = { every: 86_400_000, inBackground: false, filesOnMetered: true };
  return {
    askAgain: async (id, searchId) => void calls.push(`askAgain ${id} ${searchId}`),
    listUnlisted: async () => unlisted(),
    readWhenToSync: async () => when,
    async saveWhenToSync(chosen) {
      calls.push(`saveWhenToSync ${JSON.stringify(chosen)}`);
      when = chosen;
    },
    syncWhenDue: async (why) => void calls.push(`syncWhenDue ${why}`),
  };
}
