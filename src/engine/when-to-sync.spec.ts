import { expect, test } from '@playwright/test';
import type { WhenToSync, WhyNow } from './api.ts';
import { dueNow, type Standing } from './when-to-sync.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22);
const DAILY: WhenToSync = { every: 24 * HOUR, inBackground: false, filesOnMetered: true };

type Run = NonNullable<Standing['run']>;
const ran = (hoursAgo: number, of: Partial<Run> = {}): Run => ({
  state: 'finished',
  startedAt: NOW - hoursAgo * HOUR,
  endedAt: NOW - hoursAgo * HOUR + 60_000,
  failure: undefined,
  ...of,
});
const failed = (code: string) => ({ code, remedy: 'retry', message: '' }) as const;
const paused = (hoursAgo: number, code: string) => ran(hoursAgo, { state: 'paused', failure: failed(code) });

const one = (run: Standing['run'], of: Partial<Standing> = {}): Standing => ({
  id: 'c',
  access: 'active',
  accessEndsAt: undefined,
  run,
  ...of,
});

const CASES: readonly (readonly [what: string, Standing, WhyNow, boolean, Partial<WhenToSync>?])[] = [
  ['a day ago', one(ran(25)), 'opened', true],
  ['an hour ago', one(ran(1)), 'opened', false],
  ['an hour ago, to be fetched each hour', one(ran(1)), 'opened', true, { every: HOUR }],
  ['a year ago, to be fetched never', one(ran(9000)), 'opened', false, { every: null }],
  ['never fetched', one(undefined), 'opened', true],
  ['it runs', one(ran(25, { state: 'running', endedAt: undefined })), 'opened', false],
  ['access has ended', one(ran(25), { access: 'ended' }), 'opened', false],
  ['it was disconnected', one(ran(25), { access: 'disconnected' }), 'opened', false],
  ['access that nothing renews is over', one(ran(25), { accessEndsAt: NOW }), 'opened', false],
  ['stopped by the person today', one(ran(25, { state: 'stopped', endedAt: NOW - HOUR })), 'opened', false],
  ['begun in the future, by a clock that was wrong', one(ran(-48)), 'opened', true],
  ['a day ago, and the network came back', one(ran(25)), 'online', false],
  ['paused offline, and the network came back', one(paused(0.01, 'sync/offline')), 'online', true],
  ['the same, to be fetched never', one(paused(0.01, 'sync/unreachable')), 'online', true, { every: null }],
  ['paused offline a moment ago, and looked at', one(paused(0.02, 'sync/offline')), 'opened', false],
  ['paused offline an hour ago, and opened', one(paused(1, 'sync/offline')), 'opened', true],
  ['paused for a full disk, and the network came back', one(paused(1, 'store/full')), 'online', false],
  ['paused for a full disk an hour ago, and opened', one(paused(1, 'store/full')), 'opened', false],
  ['a day ago, and woken', one(ran(25)), 'woken', false],
  ['a day ago, and woken as it was asked for', one(ran(25)), 'woken', true, { inBackground: true }],
  ['an hour ago, and woken as it was asked for', one(ran(1)), 'woken', false, { inBackground: true }],
];

for (const [what, standing, why, isDue, when] of CASES) {
  test(`${what}: ${isDue ? 'it is time' : 'nobody is asked'} (${why})`, () => {
    expect(dueNow([standing], { ...DAILY, ...when }, why, NOW)).toEqual(isDue ? ['c'] : []);
  });
}

test('who waits longest comes first', () => {
  const all = [25, 90, 30].map((hours) => one(ran(hours), { id: `${hours}` }));
  expect(dueNow([...all, one(undefined, { id: 'new' })], DAILY, 'opened', NOW)).toEqual(['new', '90', '30', '25']);
});
