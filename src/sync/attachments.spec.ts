import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { base64url, utf8, type Bytes } from '../base/bytes.ts';
import { fileKey } from '../fhir/attachment.ts';
import type { Resource } from '../fhir/resource.ts';
import type { Links, MissingFile } from '../store/attachments.ts';
import { StoreError } from '../store/errors.ts';
import type { LedgerRow } from '../store/types.ts';
import { addressOf } from './attachments/address.ts';
import { pullAttachments, type Attachment, type AttachmentDeps } from './attachments.ts';
import { SyncError } from './errors.ts';

const BASE = 'https://ehr.test/r4';
const NOW = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
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

const missed = (url: string, code: string, at: number): MissingFile => ({
  url,
  title: '',
  contentType: '',
  size: undefined,
  owner: 'DocumentReference/a',
  failure: { code, remedy: 'report', message: '' },
  at,
});

interface Served {
  readonly body: string | Bytes;
  readonly type?: string;
}
type Answer = Served | Error | ((accept: string) => Served | Error);

interface Setting {
  readonly answers?: Record<string, Answer>;
  readonly kept?: readonly string[];
  readonly missing?: readonly MissingFile[];
  /** What comes with everything else, later. */
  readonly rest?: readonly Resource[];
  readonly allAskedAt?: number;
  readonly mayFetch?: boolean;
  /** Bytes that fit. */
  readonly space?: number;
}

function world(documents: readonly Resource[], setting: Setting = {}) {
  const { answers = {}, kept = [], missing = [], rest = [], allAskedAt, mayFetch = true, space = Infinity } = setting;
  const saved: Attachment[] = [];
  const reasons = new Map<string, MissingFile>();
  const dropped: string[] = [];
  const rows: LedgerRow[] = [];
  const asked: { url: string; accept: string; bare: boolean; limit: number }[] = [];
  let left = space;
  const links: Links = {
    kept: new Map(kept.map((url) => [url, { url, contentType: '', doubts: [] }])),
    missing: new Map(missing.map((file) => [file.url, file])),
  };
  const deps: AttachmentDeps = {
    async *resources(which) {
      yield* which === 'documents' ? documents : rest;
    },
    links: async () => links,
    addressOf: (url) =>
      addressOf(url, BASE, (at) => {
        if (new URL(at).origin !== 'https://ehr.test') throw new SyncError('sync/foreign-address', '');
        return at;
      }),
    keyOf: (url) => fileKey(url, BASE),
    async read({ url, bare }, limit, { accept }) {
      asked.push({ url, accept, bare, limit });
      const held = answers[url.replace(`${BASE}/`, '')] ?? new SyncError('sync/not-found', '404');
      const answer = typeof held === 'function' ? held(accept) : held;
      if (answer instanceof Error) throw answer;
      const bytes = typeof answer.body === 'string' ? utf8(answer.body) : answer.body;
      if (bytes.length > limit) throw new SyncError('sync/too-large', '');
      return { bytes, contentType: answer.type ?? '' };
    },
    allAskedAt: async () => allAskedAt,
    mayFetch: async () => mayFetch,
    async save(row, outcome) {
      const weight = outcome.attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (weight > left) throw new StoreError('store/full', '');
      left -= weight;
      saved.push(...outcome.attachments);
      for (const file of outcome.missing) reasons.set(file.url, file);
      dropped.push(...(outcome.drop ?? []));
      rows.push(row);
    },
    saveRow: async (row) => void rows.push(row),
    concurrency: 2,
    now: () => NOW,
  };
  return { deps, saved, reasons, dropped, rows, asked };
}

async function go(at: { deps: AttachmentDeps; rows: readonly LedgerRow[] }): Promise<LedgerRow> {
  const { signal } = new AbortController();
  await (
    await pullAttachments(START, at.deps, signal)
  )(signal);
  return at.rows.at(-1)!;
}

const text = ({ bytes }: Attachment) => new TextDecoder().decode(bytes);
/** By absolute address, which is what an entry asks by. */
const codes = (reasons: ReadonlyMap<string, MissingFile>) =>
  Object.fromEntries([...reasons].map(([url, { failure }]) => [url, failure.code]));
const file = (id: string) => `${BASE}/Binary/${id}`;

test('what notes point to is fetched as the type they name, and kept under its absolute address', async () => {
  const documents = [
    note('a', { url: 'Binary/1', contentType: 'text/plain' }),
    note(
      'b',
      { url: `${BASE}/Binary/2`, contentType: 'application/pdf' },
      { url: '/Binary/3', contentType: 'text/html' },
    ),
  ];
  const at = world(documents, {
    answers: {
      'Binary/1': { body: 'hello', type: 'text/plain;charset=utf-8' },
      'Binary/2': { body: '%PDF' },
      'Binary/3': { body: '<p>' },
    },
  });
  expect(await go(at)).toMatchObject({ state: 'got', got: 3, total: 3, failure: undefined });
  expect(at.asked.map(({ url, accept }) => [url, accept])).toEqual([
    [`${BASE}/Binary/1`, 'text/plain'],
    [`${BASE}/Binary/2`, 'application/pdf'],
    [`${BASE}/Binary/3`, 'text/html'],
  ]);
  expect(at.saved.map(({ url, contentType }) => [url, contentType])).toEqual([
    [`${BASE}/Binary/1`, 'text/plain;charset=utf-8'],
    [`${BASE}/Binary/2`, 'application/pdf'],
    [`${BASE}/Binary/3`, 'text/html'],
  ]);
});

const BINARY = { resourceType: 'Binary', contentType: 'text/html', data: base64url(utf8('<p>hi</p>')) };

test('a Binary resource is unwrapped to its bytes, in JSON and in XML', async () => {
  const xml = `<?xml version="1.0"?><Binary xmlns="http://hl7.org/fhir"><contentType value="text/html"/><data value="${BINARY.data}"/></Binary>`;
  const at = world([note('a', { url: 'Binary/1' }, { url: 'Binary/2' }, { url: 'Binary/3' })], {
    answers: {
      'Binary/1': { body: JSON.stringify(BINARY), type: 'application/fhir+json' },
      'Binary/2': { body: xml, type: 'application/fhir+xml; charset=utf-8' },
      'Binary/3': { body: JSON.stringify({ ...BINARY, data: '*' }), type: 'application/json' },
    },
  });
  expect(await go(at)).toMatchObject({ state: 'cut-short', got: 2 });
  expect(at.saved.map((one) => [one.contentType, text(one)])).toEqual([
    ['text/html', '<p>hi</p>'],
    ['text/html', '<p>hi</p>'],
  ]);
  expect(codes(at.reasons)).toEqual({ [file('3')]: 'sync/file-garbled' });
});

test('JSON that is the attachment itself is kept as it is', async () => {
  const at = world([note('a', { url: 'Binary/1', contentType: 'application/json' })], {
    answers: { 'Binary/1': { body: '{"a":1.0}', type: 'application/json' } },
  });
  await go(at);
  expect(text(at.saved[0]!)).toBe('{"a":1.0}');
});

test('a server that has files as Binary alone is asked again without the type; one that refuses, no more', async () => {
  const at = world([note('a', { url: 'Binary/1', contentType: 'application/pdf' }, { url: 'Binary/2' })], {
    answers: {
      'Binary/1': (accept) =>
        accept === '*/*'
          ? { body: JSON.stringify(BINARY), type: 'application/fhir+json' }
          : new SyncError('sync/refused', '406'),
      'Binary/2': new SyncError('sync/refused', '400'),
    },
  });
  expect(await go(at)).toMatchObject({ state: 'cut-short', got: 1 });
  expect(at.asked.map(({ url, accept }) => `${url.slice(-1)} ${accept}`).toSorted()).toEqual([
    '1 */*',
    '1 application/pdf',
    '2 */*',
  ]);
});

test('what is kept already, stands twice, or came with the note is not asked for', async () => {
  const contained = { ...note('c', { url: '#b' }), contained: [{ resourceType: 'Binary', id: 'b', data: 'aGk=' }] };
  const documents = [
    note('a', { url: 'Binary/1' }, { url: `${BASE}/Binary/2` }),
    note('b', { url: 'Binary/2' }, { data: 'aGk=', url: 'Binary/9', contentType: 'text/plain' }),
    contained,
  ];
  const at = world(documents, { answers: { 'Binary/2': { body: 'x' } }, kept: [`${BASE}/Binary/1`] });
  expect(await go(at)).toMatchObject({ state: 'got', got: 2, total: 2 });
  expect(at.asked.map(({ url }) => url)).toEqual([`${BASE}/Binary/2`]);
});

test('one that cannot be had costs only itself, and why is kept with whose it is', async () => {
  const documents = [
    note(
      'a',
      { url: 'Binary/gone', title: 'Letter', size: 12, contentType: 'text/plain' },
      { url: 'Binary/1' },
      { url: 'https://evil.test/x' },
      { title: 'only named' },
      { url: 'cid:part1' },
      { url: '#nowhere' },
      { url: 'Binary/none' },
    ),
  ];
  const at = world(documents, { answers: { 'Binary/1': { body: 'x' }, 'Binary/none': { body: '' } } });
  const row = await go(at);
  expect(row).toMatchObject({ state: 'cut-short', got: 1, total: 7 });
  expect(codes(at.reasons)).toEqual({
    [file('gone')]: 'sync/not-found',
    'https://evil.test/x': 'sync/foreign-address',
    'DocumentReference/a#3': 'sync/file-not-offered',
    'cid:part1': 'sync/file-bad-address',
    '#nowhere': 'sync/file-bad-address',
    [file('none')]: 'fhir/empty',
  });
  expect(at.reasons.get(file('gone'))).toMatchObject({
    title: 'Letter',
    size: 12,
    contentType: 'text/plain',
    owner: 'DocumentReference/a',
    at: NOW,
  });
  expect(row.warnings.toSorted()).toEqual([
    '1 × fhir/empty',
    '1 × sync/file-not-offered',
    '1 × sync/foreign-address',
    '1 × sync/not-found',
    '2 × sync/file-bad-address',
  ]);
  expect(at.asked.some(({ url }) => url.includes('evil'))).toBe(false);
});

test('a signed link elsewhere is asked without the token; refused there, it says nothing about access', async () => {
  const at = world(
    [note('a', { url: 'https://files.test/1?X-Amz-Signature=ab' }, { url: 'https://files.test/2?sv=1&sig=ab' })],
    {
      answers: {
        'https://files.test/1?X-Amz-Signature=ab': { body: 'x' },
        'https://files.test/2?sv=1&sig=ab': new SyncError('sync/unauthorized', '401'),
      },
    },
  );
  expect(await go(at)).toMatchObject({ state: 'cut-short', got: 1 });
  expect(at.asked.map(({ bare }) => bare)).toEqual([true, true]);
  expect(codes(at.reasons)).toEqual({ 'https://files.test/2?sv=1&sig=ab': 'sync/refused' });
});

test('an answer that no page may read costs one file, no connection pauses the run', async () => {
  const at = world([note('a', { url: 'Binary/1' })], { answers: { 'Binary/1': new SyncError('sync/unreadable', '') } });
  expect(await go(at)).toMatchObject({ state: 'cut-short', failure: { code: 'sync/file-unreadable' } });
  const gone = world([note('a', { url: 'Binary/1' })], {
    answers: { 'Binary/1': new SyncError('sync/unreachable', '') },
  });
  await expect(go(gone)).rejects.toThrow(expect.objectContaining({ code: 'sync/unreachable' }));
});

const PDF = utf8('%PDF-1.7 letter');
const sha1 = createHash('sha1').update(PDF);
const CLAIMS: readonly (readonly [what: string, claim: object, doubts: readonly string[]])[] = [
  ['nothing', {}, []],
  ['its size and its hash', { size: PDF.length, hash: sha1.copy().digest('base64') }, []],
  ['its hash in hex', { hash: sha1.copy().digest('hex') }, []],
  ['its SHA-256', { hash: createHash('sha256').update(PDF).digest('base64') }, []],
  ['a size that nobody measured', { size: 0 }, []],
  ['another size', { size: 3 }, ['size']],
  ['another hash', { hash: createHash('sha1').update('other').digest('base64') }, ['hash']],
  ['a hash of no known form', { hash: 'bm9uZQ==' }, []],
];

for (const [what, claim, doubts] of CLAIMS) {
  test(`a file that claims ${what} is kept${doubts.length > 0 ? ', and the doubt said' : ''}`, async () => {
    const at = world([note('a', { url: 'Binary/1', ...claim })], { answers: { 'Binary/1': { body: PDF } } });
    expect(await go(at)).toMatchObject({ state: 'got', got: 1 });
    expect(at.saved[0]!.doubts).toEqual(doubts);
  });
}

test('what claims to be too large is not asked for, what turns out so is not kept, and both come when all is asked for', async () => {
  const documents = [
    note(
      'a',
      { url: 'Binary/scan', contentType: 'image/png', size: 90_000_000 },
      { url: 'Binary/1', contentType: 'text/plain' },
    ),
  ];
  const answers = { 'Binary/scan': { body: 'x' }, 'Binary/1': { body: new Uint8Array(11_000_000) } };
  const at = world(documents, { answers });
  expect(await go(at)).toMatchObject({ state: 'cut-short', got: 0, total: 2 });
  expect(codes(at.reasons)).toEqual({ [file('scan')]: 'sync/too-large', [file('1')]: 'sync/too-large' });
  expect(at.asked.map(({ url }) => url)).not.toContain(`${BASE}/Binary/scan`);
  const all = world(documents, { answers, missing: [...at.reasons.values()], allAskedAt: NOW });
  expect(await go(all)).toMatchObject({ state: 'got', got: 2 });
});

test('large files come one by one, after the others', async () => {
  const big = new Uint8Array(9_000_000);
  const documents = [
    note(
      'a',
      { url: 'Binary/1', size: big.length },
      { url: 'Binary/2' },
      { url: 'Binary/3', size: big.length },
      { url: 'Binary/4' },
    ),
  ];
  const at = world(documents, {
    answers: {
      'Binary/1': { body: big },
      'Binary/2': { body: big },
      'Binary/3': { body: big },
      'Binary/4': { body: 'x' },
    },
  });
  const { read } = at.deps;
  let under = 0;
  let most = 0;
  const deps: AttachmentDeps = {
    ...at.deps,
    concurrency: 4,
    async read(...asked) {
      if (asked[1] > 8_000_000) most = Math.max(most, ++under);
      const answer = await read(...asked);
      await new Promise((done) => setImmediate(done));
      under = 0;
      return answer;
    },
  };
  expect(await go({ ...at, deps })).toMatchObject({ state: 'got', got: 4 });
  expect(most).toBe(1);
});

test('a refusal is believed for 30 days, other failures until the next sync, and none when all is asked for', async () => {
  const documents = [note('a', { url: 'Binary/1' }, { url: 'Binary/2' }, { url: 'Binary/3' })];
  const missing = [
    missed(`${BASE}/Binary/1`, 'sync/refused', NOW - 29 * DAY),
    missed(`${BASE}/Binary/2`, 'sync/refused', NOW - 31 * DAY),
    missed(`${BASE}/Binary/3`, 'sync/server-error', NOW - 1),
  ];
  const at = world(documents, { missing });
  await go(at);
  expect(at.asked.map(({ url }) => url.slice(-1))).toEqual(['2', '3']);
  expect(at.reasons.has(file('1'))).toBe(false); // as it was, and not written again
  expect(at.rows.at(-1)).toMatchObject({
    state: 'cut-short',
    total: 3,
    warnings: ['1 × sync/refused', '2 × sync/not-found'],
  });
  const all = world(documents, { missing, allAskedAt: NOW });
  await go(all);
  expect(all.asked).toHaveLength(3);
});

test('where nothing more fits, the others are listed and no more is fetched for nothing', async () => {
  const attachments = Array.from({ length: 8 }, (_, i) => ({ url: `Binary/${i}` }));
  const answers = Object.fromEntries(attachments.map(({ url }, i) => [url, { body: 'x'.repeat(i === 7 ? 1 : 10) }]));
  const at = world([note('a', ...attachments)], { answers, space: 25 });
  const row = await go({ ...at, deps: { ...at.deps, concurrency: 1 } });
  expect(row).toMatchObject({ state: 'cut-short', got: 2, failure: { code: 'store/full' } });
  expect(at.saved).toHaveLength(2);
  expect(new Set(Object.values(codes(at.reasons)))).toEqual(new Set(['store/full']));
  expect(at.reasons.size).toBe(6);
  expect(at.reasons.get(file('2'))!.size).toBe(10);
  expect(at.asked.length).toBeLessThan(8);
});

test('over a connection that the person keeps files from, each waits and says so', async () => {
  const at = world([note('a', { url: 'Binary/1' })], { mayFetch: false });
  expect(await go(at)).toMatchObject({ state: 'cut-short', failure: { code: 'sync/file-waits' } });
  expect(at.asked).toEqual([]);
  expect(codes(at.reasons)).toEqual({ [file('1')]: 'sync/file-waits' });
});

test('pictures and letters that come with the rest are fetched at the end, and why a file was missed is forgotten with it', async () => {
  const rest = [
    { resourceType: 'Practitioner', id: 'p', photo: [{ url: 'Binary/face' }] },
    { resourceType: 'Media', content: { url: 'Binary/referred' } },
  ];
  const at = world([note('a', { url: 'Binary/1' })], {
    rest,
    answers: { 'Binary/1': { body: 'x' }, 'Binary/face': { body: 'y' } },
    missing: [missed(`${BASE}/Binary/of-a-note-that-was-withdrawn`, 'sync/server-error', NOW)],
  });
  expect(await go(at)).toMatchObject({ got: 2, total: 3 });
  expect(at.saved.map(text)).toEqual(['x', 'y']);
  expect(at.reasons.get(file('referred'))).toMatchObject({ owner: '' });
  expect(at.dropped).toEqual([`${BASE}/Binary/of-a-note-that-was-withdrawn`]);
});

test('the end of access stops it, with what was kept kept', async () => {
  const at = world([note('a', { url: 'Binary/1' }, { url: 'Binary/2' })], {
    answers: { 'Binary/1': { body: 'x' }, 'Binary/2': new SyncError('sync/unauthorized', '401') },
  });
  const deps = { ...at.deps, concurrency: 1 };
  await expect(go({ ...at, deps })).rejects.toThrow(expect.objectContaining({ code: 'sync/unauthorized' }));
  expect(at.saved).toHaveLength(1);
});

test('a record without documents is empty, not failed', async () => {
  expect(await go(world([]))).toMatchObject({ state: 'empty', got: 0, total: 0 });
});

test('a stop waits for what is being written: nothing may tell of a running sync after its end', async () => {
  const { deps } = world([note('a', { url: 'Binary/1' }, { url: 'Binary/2' })], {
    answers: { 'Binary/1': { body: 'one' }, 'Binary/2': { body: 'two' } },
  });
  const stop = new AbortController();
  const order: string[] = [];
  let write = () => {};
  const written = new Promise<void>((resolve) => (write = resolve));
  const slow: AttachmentDeps = {
    ...deps,
    concurrency: 1,
    read: async (file, limit, ask) => {
      ask.signal.throwIfAborted();
      return deps.read(file, limit, ask);
    },
    async save() {
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
