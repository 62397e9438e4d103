import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { collect, fileChunks } from './chunks.ts';
import type { ListSource } from './list-source.ts';
import { readLists, type ReadListsOptions } from './read-lists.ts';

const TODAY = '2026-11-22';
const DAY_BEFORE = 'Fri, 20 Nov 2026 08:00:00 GMT';

const entry = (n: number) => `Clinic ${n},https://fhir${n}.example.org/r4`;
const table = (...numbers: readonly number[]) => ['name,url', ...numbers.map(entry), ''].join('\n');
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A vendor's server whose answer can be changed, and a cache of its own. */
async function world(run: (vendor: Vendor) => Promise<void>) {
  const cache = mkdtempSync(join(tmpdir(), 'lists-'));
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    vendor.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv`;
  const list: ListSource = { name: 'Vendor', platform: 'vendor', format: 'csv', address };
  const vendor: Vendor = {
    answer: sends(table(0, 1, 2)),
    asked,
    cache,
    list,
    read: (more) => readLists({ lists: [list], cache, today: TODAY, ...more }),
  };
  try {
    await run(vendor);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(cache, { recursive: true });
  }
}

interface Vendor {
  answer: Answer;
  readonly asked: readonly IncomingMessage[];
  readonly cache: string;
  readonly list: ListSource;
  read(more?: Partial<ReadListsOptions>): ReturnType<typeof readLists>;
}

const sends =
  (text: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(text);

test('a list is asked for again only if it changed', async () => {
  await world(async (vendor) => {
    vendor.answer = sends(table(0, 1, 2), { ETag: 'W/"1"', 'Last-Modified': DAY_BEFORE });
    const first = await vendor.read();
    expect(first.brands.map(({ name }) => name)).toEqual(['Clinic 0', 'Clinic 1', 'Clinic 2']);
    expect(first.sources).toEqual([{ name: 'Vendor', date: '2026-11-20', brands: 3, endpoints: 3, fresh: true }]);
    expect(vendor.asked[0]!.headers['if-none-match']).toBe(undefined);

    vendor.answer = sends('', {}, 304);
    const second = await vendor.read({ previous: first });
    expect(vendor.asked[1]!.headers).toMatchObject({ 'if-none-match': 'W/"1"', 'if-modified-since': DAY_BEFORE });
    expect(second.brands).toEqual(first.brands);
    expect(second.sources).toEqual(first.sources);
    expect(second.report).toContain('added 0 brands, 0 endpoints');
  });
});

const FAILURES: readonly (readonly [string, string, Answer])[] = [
  ['a refusal', 'list/unreachable', sends('no', {}, 503)],
  ['a web page', 'list/not-csv', sends('<html><body>Moved</body></html>')],
  [
    'a line that breaks',
    'list/unreachable',
    (_, response) => response.writeHead(200, { 'Content-Length': '999' }).write('name,url\n', () => response.destroy()),
  ],
  ['a list that breaks off', 'list/truncated', sends(`${table(0, 1, 2)}"Clinic`)],
  ['an empty list', 'list/empty', sends('name,url\n')],
  ['one that lost more than a third', 'list/shrunk', sends(table(0))],
  ['one that is too large', 'list/too-large', sends(table(...upTo(500)))],
  [
    'one that says it is too large',
    'list/too-large',
    (_, response) => response.writeHead(200, { 'Content-Length': '900000' }).write('name'),
  ],
  ['no answer', 'list/unreachable', () => {}],
];

for (const [what, code, answer] of FAILURES) {
  test(`${what} keeps the last good copy, and says so`, async () => {
    await world(async (vendor) => {
      const good = await vendor.read();
      const files = readdirSync(vendor.cache);
      vendor.answer = answer;
      const bad = await vendor.read({
        maxBytes: 10_000,
        timeoutMs: what === 'no answer' ? 200 : 10_000,
        previous: good,
      });
      expect(bad.troubles.map((trouble) => trouble.code)).toEqual([code]);
      expect(bad.brands).toEqual(good.brands);
      expect(bad.sources).toEqual([{ ...good.sources[0], fresh: false }]);
      expect(bad.report).toContain('NOT FRESH');
      expect(readdirSync(vendor.cache)).toEqual(files); // nothing half-written

      vendor.answer = sends(table(0, 1, 2, 3));
      expect((await vendor.read()).sources).toMatchObject([{ brands: 4, fresh: true }]);
    });
  });
}

test('a list that never was good adds nothing, and costs the others nothing', async () => {
  await world(async (vendor) => {
    const other = join(vendor.cache, 'other.csv');
    writeFileSync(other, table(7, 8));
    vendor.answer = sends('no', {}, 500);
    const { sources, brands } = await vendor.read({
      lists: [vendor.list, { name: 'Other', platform: 'other', format: 'csv', address: other }],
    });
    expect(sources.map(({ name, brands: count, fresh }) => [name, count, fresh])).toEqual([
      ['Vendor', 0, false],
      ['Other', 2, true],
    ]);
    expect(brands).toHaveLength(2);
  });
});

test('a loss of up to a third is taken, and the next is counted from there', async () => {
  await world(async (vendor) => {
    vendor.answer = sends(table(...upTo(9)));
    await vendor.read();
    for (const [count, fresh] of [
      [6, true],
      [4, true],
      [2, false],
    ] as const) {
      vendor.answer = sends(table(...upTo(count)));
      expect((await vendor.read()).sources, `${count}`).toMatchObject([{ fresh, brands: fresh ? count : 4 }]);
    }
  });
});

test('a cache that was damaged by hand is filled again', async () => {
  await world(async (vendor) => {
    await vendor.read();
    const copy = join(
      vendor.cache,
      readdirSync(vendor.cache).find((name) => name.endsWith('.list'))!,
    );
    writeFileSync(copy, '<html>');
    vendor.answer = sends('', {}, 304);
    expect((await vendor.read()).sources).toMatchObject([{ brands: 0, fresh: false }]);
    vendor.answer = sends(table(0, 1, 2));
    expect((await vendor.read()).sources).toMatchObject([{ brands: 3, fresh: true }]);
    rmSync(copy);
    expect((await vendor.read()).sources).toMatchObject([{ brands: 3, fresh: true }]);
    expect(vendor.asked.at(-1)!.headers['if-none-match']).toBe(undefined);
  });
});

test('a file that is not there fails where it is read, however late that is', async () => {
  const chunks = fileChunks('/nowhere/none.csv');
  await new Promise((resolve) => setImmediate(resolve));
  await expect(collect(chunks)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('only https is asked, apart from this machine; a file that is not there is named', async () => {
  await world(async (vendor) => {
    const asked: unknown[] = [];
    const spy: typeof fetch = (address) => {
      asked.push(address);
      return Promise.reject(new TypeError('no'));
    };
    const read = (address: string) => vendor.read({ lists: [{ ...vendor.list, address }], fetch: spy });
    for (const address of [
      'http://list.example.org/a.csv',
      join(vendor.cache, 'none.csv'),
      'https://list.example.org/a.csv',
    ])
      expect((await read(address)).troubles, address).toMatchObject([{ code: 'list/unreachable', list: 'Vendor' }]);
    expect(asked).toEqual(['https://list.example.org/a.csv']);
  });
});

test('an answer from where it was sent on to without https is not read', async () => {
  await world(async (vendor) => {
    const answer = Object.defineProperty(new Response(table(1)), 'url', { value: 'http://list.example.org/a.csv' });
    const { troubles, brands } = await vendor.read({ fetch: () => Promise.resolve(answer) });
    expect(troubles).toMatchObject([{ code: 'list/unreachable' }]);
    expect(brands).toEqual([]);
  });
});

test('a list’s own date counts, unless it is yet to come', async () => {
  await world(async (vendor) => {
    const path = join(vendor.cache, 'b.json');
    const resource = { resourceType: 'Endpoint', id: 'e', address: 'https://fhir.example.org/r4', name: 'Ash' };
    const read = async (timestamp: string) => {
      writeFileSync(path, JSON.stringify({ resourceType: 'Bundle', timestamp, entry: [{ resource }] }));
      return (await vendor.read({ lists: [{ ...vendor.list, format: 'bundle', address: path }] })).sources[0]!.date;
    };
    expect(await read('2026-10-01T00:00:00+01:00')).toBe('2026-10-01');
    expect(await read('2030-10-01T00:00:00Z')).toBe(TODAY);
    expect(await read('yesterday')).toBe(TODAY);
  });
});

test('the report names what is new, gone, moved and left out, twenty of each', async () => {
  await world(async (vendor) => {
    const identified = (id: string, base: string) => ({
      resource: {
        resourceType: 'Organization',
        id,
        name: `Hospital ${id}`,
        identifier: [{ system: 'urn:ietf:rfc:3986', value: `https://${id}.example.org` }],
        contained: [{ resourceType: 'Endpoint', id: 'e', address: base }],
        endpoint: [{ reference: '#e' }],
      },
    });
    const path = join(vendor.cache, 'b.json');
    const read = (entries: readonly object[], previous?: ReadListsOptions['previous']) => {
      writeFileSync(path, JSON.stringify({ resourceType: 'Bundle', entry: entries }));
      return vendor.read({ lists: [{ ...vendor.list, format: 'bundle', address: path }], previous });
    };
    const bases = ['x', 'y', 'z'].map((id) => identified(id, `https://${id}.example.org/old`));
    const first = await read(bases);
    const demos = upTo(25).map((n) => identified(`demo ${n}`, 'https://x.example.org/new'));
    const second = await read(
      [identified('x', 'https://x.example.org/new'), bases[1]!, identified('w', 'https://w.example.org/r4'), ...demos],
      first,
    );

    expect(Object.keys(second.moved)).toHaveLength(1);
    const report = second.report.split('\n').map((line) => line.trim());
    for (const line of [
      `Lists read on ${TODAY}`,
      `Vendor (vendor), of ${TODAY}: 3 brands, 3 endpoints`,
      'added: 1',
      'Hospital w',
      'gone: 1',
      'Hospital z',
      'moved endpoints: 1',
      'https://x.example.org/old → https://x.example.org/new',
      'left out brands, test or demo: 25',
      'Hospital demo 19',
      'and 5 more',
      'In all: 3 brands with 0 places, 3 endpoints, from 1 lists',
    ])
      expect(report).toContain(line);
    expect(report).not.toContain('Hospital demo 20');
  });
});

const EXAMPLES = new URL('../../../shared/data/providers', import.meta.url).pathname; // beside a checkout, where it is at hand

test('the examples of the specification make one catalogue', async () => {
  test.skip(!existsSync(EXAMPLES), 'no examples beside this checkout');
  await world(async (vendor) => {
    const lists = [1, 2, 3, 4].map((n): ListSource => ({
      name: `Example ${n}`,
      platform: 'any',
      format: 'bundle',
      address: join(EXAMPLES, `uab-example${n}.json`),
    }));
    const { brands, endpoints, sources, troubles } = await vendor.read({ lists });
    expect(troubles).toEqual([]);
    expect(brands).toHaveLength(7);
    expect(endpoints).toHaveLength(5);
    expect(sources.map(({ date }) => date)).toEqual(Array.from({ length: 4 }, () => '2023-09-05'));
    expect(readFileSync(join(EXAMPLES, 'uab-example1.json'), 'utf8')).toContain('Bundle'); // read, not moved
  });
});
