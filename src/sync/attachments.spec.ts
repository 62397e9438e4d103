import { expect, test } from '@playwright/test';
import { base64url, utf8 } from '../base/bytes.ts';
import type { Resource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { pullAttachments, type Attachment, type AttachmentDeps } from './attachments.ts';
import { SyncError } from './errors.ts';

const BASE = 'https://ehr.test/r4/';
const START: LedgerRow = {
  searchId: 'attachments',
  order: 9,
  label: 'Contents',
  query: 'Binary',
  url: '',
  state: 'waiting',
  next: null,
  pages: 0,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
};

const note = (id: string, ...attachments: object[]): Resource => ({
  resourceType: 'DocumentReference',
  id,
  content: attachments.map((attachment) => ({ attachment })),
});

type Answer = { readonly body: string; readonly type?: string } | Error;

function world(documents: readonly Resource[], answers: Record<string, Answer>, kept: readonly string[] = []) {
  const saved: Attachment[] = [];
  const rows: LedgerRow[] = [];
  const asked: { url: string; accept: string }[] = [];
  const deps: AttachmentDeps = {
    async *documents() {
      yield* documents;
    },
    keptUrls: async () => new Set(kept),
    resolve(url) {
      const target = new URL(url, BASE);
      if (target.origin !== 'https://ehr.test') throw new SyncError('sync/foreign-address', '');
      return target.href;
    },
    async readBytes(url, _limit, { accept }) {
      asked.push({ url, accept });
      const answer = answers[url] ?? new SyncError('sync/not-found', '404');
      if (answer instanceof Error) throw answer;
      return { bytes: utf8(answer.body), contentType: answer.type ?? '' };
    },
    async saveAttachments(attachments, row) {
      saved.push(...attachments);
      rows.push(row);
    },
    saveRow: async (row) => void rows.push(row),
    concurrency: 2,
  };
  return { deps, saved, rows, asked };
}

const go = (deps: AttachmentDeps) => pullAttachments(START, deps, new AbortController().signal);
const text = ({ bytes }: Attachment) => new TextDecoder().decode(bytes);

test('what notes point to is fetched as the type they name, and kept under its absolute address', async () => {
  const documents = [
    note('a', { url: 'Binary/1', contentType: 'text/plain' }),
    note('b', { url: `${BASE}Binary/2`, contentType: 'application/pdf' }),
  ];
  const { deps, saved, asked } = world(documents, {
    [`${BASE}Binary/1`]: { body: 'hello', type: 'text/plain;charset=utf-8' },
    [`${BASE}Binary/2`]: { body: '%PDF' },
  });
  expect(await go(deps)).toMatchObject({ state: 'got', got: 2, total: 2, failure: undefined });
  expect(asked).toEqual([
    { url: `${BASE}Binary/1`, accept: 'text/plain' },
    { url: `${BASE}Binary/2`, accept: 'application/pdf' },
  ]);
  expect(saved.map(({ url, contentType }) => [url, contentType])).toEqual([
    [`${BASE}Binary/1`, 'text/plain;charset=utf-8'],
    [`${BASE}Binary/2`, 'application/pdf'],
  ]);
});

test('a Binary resource in JSON is unwrapped to its bytes', async () => {
  const binary = JSON.stringify({
    resourceType: 'Binary',
    contentType: 'text/html',
    data: base64url(utf8('<p>hi</p>')),
  });
  const { deps, saved } = world([note('a', { url: 'Binary/1', contentType: 'text/html' })], {
    [`${BASE}Binary/1`]: { body: binary, type: 'application/fhir+json' },
  });
  await go(deps);
  expect(saved[0]).toMatchObject({ contentType: 'text/html' });
  expect(text(saved[0]!)).toBe('<p>hi</p>');
});

test('JSON that is the attachment itself is kept as it is', async () => {
  const { deps, saved } = world([note('a', { url: 'Binary/1', contentType: 'application/json' })], {
    [`${BASE}Binary/1`]: { body: '{"a":1.0}', type: 'application/json' },
  });
  await go(deps);
  expect(text(saved[0]!)).toBe('{"a":1.0}');
});

test('what is kept already, stands twice, or came with the note is not asked for', async () => {
  const documents = [
    note('a', { url: 'Binary/1' }, { url: `${BASE}Binary/2` }),
    note('b', { url: 'Binary/2' }, { data: 'aGk=', contentType: 'text/plain' }, { title: 'neither' }),
  ];
  const { deps, asked } = world(documents, { [`${BASE}Binary/2`]: { body: 'x' } }, [`${BASE}Binary/1`]);
  expect(await go(deps)).toMatchObject({ state: 'got', got: 2, total: 2 });
  expect(asked.map(({ url }) => url)).toEqual([`${BASE}Binary/2`]);
});

test('one that cannot be had costs only itself and is counted, and so is one at another origin', async () => {
  const documents = [
    note('a', { url: 'Binary/gone' }, { url: 'Binary/1' }, { url: 'https://evil.test/x' }, { url: 'Binary/big' }),
  ];
  const { deps, asked } = world(documents, {
    [`${BASE}Binary/1`]: { body: 'x' },
    [`${BASE}Binary/big`]: new SyncError('sync/too-large', ''),
  });
  const row = await go(deps);
  expect(row).toMatchObject({ state: 'cut-short', got: 1, total: 4 });
  expect([...row.warnings].sort()).toEqual(['1 × sync/foreign-address', '1 × sync/not-found', '1 × sync/too-large']);
  expect(asked.some(({ url }) => url.includes('evil'))).toBe(false);
});

test('the end of access stops it, with what was kept kept', async () => {
  const documents = [note('a', { url: 'Binary/1' }, { url: 'Binary/2' })];
  const { deps, saved } = world(documents, {
    [`${BASE}Binary/1`]: { body: 'x' },
    [`${BASE}Binary/2`]: new SyncError('sync/unauthorized', '401'),
  });
  await expect(go({ ...deps, concurrency: 1 })).rejects.toThrow(expect.objectContaining({ code: 'sync/unauthorized' }));
  expect(saved).toHaveLength(1);
});

test('a record without documents is empty, not failed', async () => {
  expect(await go(world([], {}).deps)).toMatchObject({ state: 'empty', got: 0, total: 0 });
});

test('a stop waits for what is being written: nothing may tell of a running sync after its end', async () => {
  const { deps } = world([note('a', { url: 'Binary/1' }, { url: 'Binary/2' })], {
    [`${BASE}Binary/1`]: { body: 'one' },
    [`${BASE}Binary/2`]: { body: 'two' },
  });
  const stop = new AbortController();
  const order: string[] = [];
  let write = () => {};
  const written = new Promise<void>((resolve) => (write = resolve));
  const slow: AttachmentDeps = {
    ...deps,
    concurrency: 1,
    readBytes: async (url, limit, ask) => {
      ask.signal.throwIfAborted();
      return deps.readBytes(url, limit, ask);
    },
    async saveAttachments() {
      stop.abort(new Error('stopped'));
      await written;
      order.push('written');
    },
  };
  const pulled = pullAttachments(START, slow, stop.signal).catch(() => order.push('ended'));
  await expect.poll(() => stop.signal.aborted).toBe(true);
  write();
  await pulled;
  expect(order).toEqual(['written', 'ended']);
});
