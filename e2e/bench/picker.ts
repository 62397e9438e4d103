import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { generateCatalog } from '../../catalog/lists/generate-brands.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { encodeTables } from '../../src/catalog/encode-tables.ts';
import { atMost, type Bench, median, type Result } from './bench.ts';
import { withPage } from './chromium.ts';
import type { PickerBenchAnswer, PickerBenchQuestion } from './picker.worker.ts';

const ROUNDS = 5;

/** A hundred thousand brands in a hundred and fifty thousand places, invented: typed for letter by letter in a worker. */
export const picker: Bench = {
  name: 'picker',
  async run() {
    const catalog = generateCatalog({ brands: 100_000, places: 150_000 }, 'bench');
    const tables = JSON.stringify(encodeTables(catalog));
    return withHost(tables, (address) =>
      withPage(async (page) => [
        sizeOf(tables),
        ...(await speedOf(page, address, catalog)),
        await memoryOf(page, address),
      ]),
    );
  },
};

/** Serves the tables as a static host does, compressed. */
async function withHost<T>(tables: string, use: (address: string) => Promise<T>): Promise<T> {
  const body = gzipSync(tables, { level: 9 });
  const headers = {
    'access-control-allow-origin': '*',
    'content-encoding': 'gzip',
    'content-type': 'application/json',
  };
  const host = createServer((_request, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(host.address() as AddressInfo).port}/tables.json`);
  } finally {
    host.closeAllConnections();
    host.close();
  }
}

/** Hosts serve either; the larger one counts. */
function sizeOf(tables: string): Result {
  const gzip = gzipSync(tables, { level: 9 }).length / 1e6;
  const brotli = brotliCompressSync(tables).length / 1e6;
  return atMost(1.5, 'picker-size', gzip, `MB by gzip (${brotli.toFixed(2)} by brotli)`);
}

async function speedOf(page: Page, tables: string, catalog: Catalog): Promise<readonly Result[]> {
  const question: PickerBenchQuestion = { tables, typed: typedFor(catalog), rounds: ROUNDS };
  const { ready, keys, found } = await page.evaluate(
    (asked) =>
      new Promise<PickerBenchAnswer>((resolve, reject) => {
        const worker = new Worker('/e2e/bench/picker.worker.ts', { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<PickerBenchAnswer | string>) =>
          typeof data === 'string' ? reject(new Error(data)) : resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(asked);
      }),
    question,
  );
  if (found === 0) throw new Error('nothing was found');
  const sorted = keys.toSorted((a, b) => a - b);
  const [middle, late] = [0.5, 0.95].map((part) => sorted[Math.floor(sorted.length * part)]!);
  return [
    atMost(400, 'picker-ready', median(ready), 'ms until the first key can be answered'),
    atMost(4, 'picker-key', late!, `ms for one key of ${keys.length}, p95 (p50 ${middle!.toFixed(2)})`),
  ];
}

/** In a page, where Chromium says how much is held; the code and the heap are the same as in a worker. */
async function memoryOf(page: Page, tables: string): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => import('/src/catalog/picker/picker.ts'));
  const before = await heldBy(session);
  await page.evaluate(async (address) => {
    const [{ decodeTables }, { openPicker }] = await Promise.all([
      import('/src/catalog/decode-tables.ts'),
      import('/src/catalog/picker/picker.ts'),
    ]);
    const opened = openPicker(decodeTables(await (await fetch(address)).json()));
    // With what the searches make when they are first needed.
    for (const text of ['nothing at all', 'example.org/', 'hopsital']) opened.find(text, { most: 60 });
    Object.assign(globalThis, { opened });
  }, tables);
  return atMost(60, 'picker-memory', (await heldBy(session)) - before, 'MB held once it has been searched');
}

async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const use: Readonly<Record<string, number>> = { ...(await session.send('Runtime.getHeapUsage')) };
  return ((use['usedSize'] ?? 0) + (use['backingStorageSize'] ?? 0)) / 1e6;
}

/** What people type: a name, a part of it with the town, a town and a state, a host, a mistake, and what is not there. */
function typedFor({ brands, endpoints }: Catalog): readonly string[] {
  const some = Array.from({ length: 12 }, (_, i) => brands[i * 7919]!);
  return some.flatMap(({ name, website, places }, i) => {
    const [word = '', ...rest] = name.split(' ');
    const { city, state, zip } = places[0]!;
    const kinds = [
      [name],
      [`${word} ${city} ${state}`, `${city} ${rest.at(-1) ?? ''}`],
      [`${rest.at(-1) ?? word} ${zip}`],
      [`${word.slice(0, -2)}${word.at(-1)}${word.at(-2)} ${rest.join(' ')}`],
      [website || 'portal.example.org', endpoints[i * 1009]!.fhirBase],
      ['mayo clinic', 'st mary', 'university of california'],
    ];
    return kinds[i % kinds.length]!;
  });
}
