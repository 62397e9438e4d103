import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from '@playwright/test';
import { toText } from '../sandbox/generator/decimal.ts';
import { directoryOf } from '../sandbox/generator/directory.ts';
import { writeLife } from '../sandbox/generator/life.ts';
import { withPage } from './chromium.ts';
import type { BuildAnswer, BuildQuestion } from './big-record.worker.ts';
import type { Asked } from './in-worker.ts';

/** A store with a hundred thousand resources of four hospitals, and a page of its origin. */
export interface BigRecord {
  readonly page: Page;
  /** Of its database. */
  readonly store: string;
  /** Starts this worker (`answerQuestions` in `in-worker.ts`) beside the record, and hands on what it answers. */
  ask<Answer>(worker: string, question: unknown): Promise<Answer>;
  /** MB that a page of this browser holds, JavaScript and array buffers, after a garbage collection. */
  heldBy(page: Page): Promise<number>;
}

const HOSPITALS = [
  { id: 'qm4xv7c2ke', hospital: 'Lakeside General' },
  { id: 'b8tz3hn6wd', hospital: 'Harbor Clinic' },
  { id: 'f2rj9ys5pa', hospital: 'Northfield Medical' },
  { id: 'u7kd4gw8ql', hospital: 'Mesa Valley Hospital' },
] as const;

const EACH = 25_000;

let opened: Promise<{ readonly record: BigRecord; readonly close: () => Promise<void> }> | undefined;

/** The one big record of this run of benches: the first who asks for it has it made (20 s). */
export async function bigRecord(): Promise<BigRecord> {
  opened ??= open();
  return (await opened).record;
}

/** To be called when no bench needs it any more. */
export async function closeBigRecord(): Promise<void> {
  if (opened) await (await opened).close();
}

function open(): Promise<{ readonly record: BigRecord; readonly close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const closed = withPage(async (page) => {
      const record = await build(page);
      await new Promise<void>((end) =>
        resolve({
          record,
          async close() {
            end();
            await closed;
          },
        }),
      );
    });
    closed.catch(reject);
  });
}

async function build(page: Page): Promise<BigRecord> {
  return withLives(async (address) => {
    const connections = HOSPITALS.map(({ id }, i) => ({ id, url: `${address}/${i}` }));
    const question: BuildQuestion = { connections };
    const { store } = await askIn<BuildAnswer>(page, '/e2e/bench/big-record.worker.ts', { store: '', question });
    return {
      page,
      store,
      ask: (worker, asked) => askIn(page, worker, { store, question: asked }),
      heldBy: async (other) => heldBy(await other.context().newCDPSession(other)),
    };
  });
}

/** Serves each hospital's resources as lines, by type, as searches bring them. */
async function withLives<T>(use: (address: string) => Promise<T>): Promise<T> {
  const host = createServer((request, response) => {
    const { hospital } = HOSPITALS[Number(request.url?.slice(1))]!;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(linesOf(hospital).join('\n'));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
  } finally {
    host.closeAllConnections();
    host.close();
  }
}

function linesOf(hospital: string): readonly string[] {
  const person = {
    id: hospital.slice(0, 4).toLowerCase(),
    given: 'Marlow',
    family: 'Benchperson',
    gender: 'other',
    birthDate: '1958-04-01',
    adult: true,
    size: EACH,
  } as const;
  const fhirBase = 'https://bench.test/r4';
  const { resources } = writeLife(person, directoryOf(hospital, 1), { seed: hospital, fhirBase });
  return resources.toSorted((a, b) => (a.resourceType < b.resourceType ? -1 : 1)).map(toText);
}

function askIn<Answer>(page: Page, worker: string, asked: Asked): Promise<Answer> {
  return page.evaluate(
    ([path, question]) =>
      new Promise<Answer>((resolve, reject) => {
        const thread = new Worker(path, { type: 'module' });
        thread.onmessage = ({ data }: MessageEvent<{ answer: Answer } | { error: string }>) => {
          thread.terminate();
          if ('error' in data) reject(new Error(data.error));
          else resolve(data.answer);
        };
        thread.onerror = (event) => reject(new Error(event.message));
        thread.postMessage(question);
      }),
    [worker, asked] as const,
  );
}

async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const use: Readonly<Record<string, number>> = { ...(await session.send('Runtime.getHeapUsage')) };
  await session.detach();
  return ((use['usedSize'] ?? 0) + (use['backingStorageSize'] ?? 0)) / 1e6;
}
