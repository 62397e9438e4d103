import { expect, test } from '@playwright/test';
import { SyncError } from './errors.ts';
import { meaningOf } from './unreadable.ts';

const unreachable = new SyncError('sync/unreachable', 'no answer');

for (const [what, { open, known, renewed }, meaning] of [
  ['nothing answers: the network', { open: false, known: [], renewed: true }, 'sync/unreachable'],
  ['the rest answers: this one request', { open: true, known: [true], renewed: true }, 'sync/unreadable'],
  [
    'only what is open answers, and no token helps: access',
    { open: true, known: [false, false], renewed: true },
    'sync/unauthorized',
  ],
  [
    'only what is open answers, and there is no other token: access',
    { open: true, known: [false], renewed: false },
    'sync/unauthorized',
  ],
  ['a fresh token helps: once more', { open: true, known: [false, true], renewed: true }, undefined],
] as const) {
  test(what, async () => {
    const answers = [...known] as boolean[];
    const found = await meaningOf(unreachable, {
      open: async () => open,
      known: async () => answers.shift() ?? false,
      renew: async () => renewed,
    });
    expect(found?.code).toBe(meaning);
    expect(answers).toEqual([]);
  });
}
