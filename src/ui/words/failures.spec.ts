import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FAILURES, stepOf, wordsFor } from './failures.ts';

const SRC = join(import.meta.dirname, '../..');

/** The codes of every room's table, out of its text: what a person can meet, and nothing else. */
const codes = readdirSync(SRC).flatMap((room) => {
  try {
    const table = readFileSync(join(SRC, room, 'errors.ts'), 'utf8');
    return [...table.matchAll(/^ {2}'([a-z]+\/[a-z-]+)':/gm)].map(([, code]) => code!);
  } catch {
    return []; // a room without errors of its own
  }
});

test('every failure that a room can name has words', () => {
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !(code in FAILURES))).toEqual([]);
});

test('no words are kept for failures that nobody throws', () => {
  expect(Object.keys(FAILURES).filter((code) => !codes.includes(code))).toEqual([]);
});

test('words are plain: whole sentences, no exclamation, no status numbers, nothing of the protocol', () => {
  for (const [code, { title, happened, action }] of Object.entries(FAILURES)) {
    expect(title, code).not.toMatch(/[.!]$/);
    for (const sentence of [happened, action]) expect(sentence, code).toMatch(/^[A-Z].*\.$/);
    expect(`${title} ${happened} ${action}`, code).not.toMatch(
      /!|oops|\b[45]\d\d\b|token|OAuth|CORS|JSON|FHIR|state\b/i,
    );
  }
});

test('a code without words is told by what can be done about it', () => {
  expect(wordsFor({ code: 'transfer/new', remedy: 'go-online' }).title).toBe('This device is offline');
  expect(wordsFor({ code: 'sync/new', remedy: 'retry' }).safe).toBe('What has been fetched so far stays.');
  expect(wordsFor({ code: 'smart/new', remedy: 'report' }).safe).toBe('Nothing that is on this device has changed.');
});

test('details say where on the way it happened', () => {
  expect(codes.filter((code) => !code.startsWith('engine/') && stepOf(code) === undefined)).toEqual([]);
  expect(stepOf('smart/denied')).not.toBe(stepOf('smart/code-used'));
  expect(stepOf('engine/bad-address')).toBeUndefined();
});
