import { expect, test } from '@playwright/test';
import { readPage } from '../fhir/page.ts';
import { ReadAhead } from './read-ahead.ts';
import { SyncError } from './errors.ts';

const BASE = 'https://ehr.test/r4/';
const at = (page: number) => `${BASE}Observation?page=${page}`;

const pageOf = (id: string, next?: string, linksLast = false): string => {
  const link = next === undefined ? {} : { link: [{ relation: 'next', url: next }] };
  const entry = { entry: [{ resource: { resourceType: 'Observation', id } }] };
  return JSON.stringify({ resourceType: 'Bundle', ...(linksLast ? { ...entry, ...link } : { ...link, ...entry }) });
};

/** A server of `pages[address]`; `order` is what happened. */
function world(pages: Record<string, string>) {
  const order: string[] = [];
  const signals = new Map<string, AbortSignal>();
  const stop = new AbortController();
  const ahead = new ReadAhead(
    {
      async read(url, parse, { signal }) {
        order.push(`asked ${url.slice(BASE.length)}`);
        signals.set(url, signal);
        const text = pages[url];
        if (text === undefined) throw new SyncError('sync/not-found', url);
        return parse(text);
      },
      resolve(url, from = BASE) {
        const target = new URL(url, from);
        if (target.origin !== 'https://ehr.test') throw new SyncError('sync/foreign-address', '');
        return target.href;
      },
    },
    (text) => {
      const page = readPage(text);
      order.push(`took apart ${page.resources[0]!.resource.id}`);
      return page;
    },
    stop.signal,
  );
  return { ahead, order, signals, stop };
}

const CHAIN = {
  [at(1)]: pageOf('a', '?page=2'),
  [at(2)]: pageOf('b', '?page=3'),
  [at(3)]: pageOf('c', '?page=4'),
  [at(4)]: pageOf('d'),
};

test('the next page is asked for before this one is taken apart, and is not asked for again', async () => {
  const { ahead, order } = world(CHAIN);
  await ahead.read(at(1));
  await ahead.read(at(2));
  expect(order.slice(0, 3)).toEqual(['asked Observation?page=1', 'asked Observation?page=2', 'took apart a']);
  await ahead.read(at(3));
  await ahead.read(at(4));
  expect(order.filter((what) => what.startsWith('asked'))).toHaveLength(4);
});

test('one page ahead and no more, however long nobody reads on', async () => {
  const { ahead, order } = world(CHAIN);
  await ahead.read(at(1));
  await expect.poll(() => order).toContain('took apart b');
  expect(order.filter((what) => what.startsWith('asked'))).toEqual([
    'asked Observation?page=1',
    'asked Observation?page=2',
  ]);
});

test('a page whose links come last is read as ever', async () => {
  const { ahead, order } = world({ [at(1)]: pageOf('a', '?page=2', true), [at(2)]: pageOf('b') });
  await ahead.read(at(1));
  expect(order).toEqual(['asked Observation?page=1', 'took apart a']);
  expect((await ahead.read(at(2))).resources).toHaveLength(1);
});

test('a guess that was wrong is given up', async () => {
  const { ahead, signals } = world({ ...CHAIN, [at(7)]: pageOf('z') });
  await ahead.read(at(1));
  expect((await ahead.read(at(7))).resources[0]?.resource.id).toBe('z');
  expect(signals.get(at(2))?.aborted).toBe(true);
  expect(signals.get(at(7))?.aborted).toBe(false);
});

test('what was asked ahead ends with the search, and with the sync', async () => {
  const ended = world(CHAIN);
  await ended.ahead.read(at(1));
  ended.ahead.end();
  expect(ended.signals.get(at(2))?.aborted).toBe(true);
  const stopped = world(CHAIN);
  await stopped.ahead.read(at(1));
  stopped.stop.abort();
  expect(stopped.signals.get(at(2))?.aborted).toBe(true);
});

for (const next of ['https://evil.test/p', 'Observation?page=1', 'http://[']) {
  test(`a page that names ${next} next asks for nothing ahead`, async () => {
    const { ahead, order } = world({ [at(1)]: pageOf('a', next) });
    await ahead.read(at(1));
    expect(order).toEqual(['asked Observation?page=1', 'took apart a']);
  });
}

test('a failure of what was asked ahead is told when it is read, and not before', async () => {
  const { ahead } = world({ [at(1)]: pageOf('a', '?page=2') });
  expect((await ahead.read(at(1))).resources).toHaveLength(1);
  await expect(ahead.read(at(2))).rejects.toThrow(expect.objectContaining({ code: 'sync/not-found' }));
});
