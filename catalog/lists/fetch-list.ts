import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isLoopback } from '../../src/base/loopback.ts';
import { ListError } from '../../src/catalog/lists/errors.ts';
import { LIMITS } from '../../src/catalog/lists/split-json.ts';
import { fileChunks } from './chunks.ts';
import type { ListSource } from './list-source.ts';
import type { LastGood, Slot } from './slot.ts';

export interface FetchOptions {
  readonly fetch: typeof globalThis.fetch;
  /** For all of it. The largest list takes a minute on a slow line. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export const FETCH_DEFAULTS: FetchOptions = { fetch: globalThis.fetch, timeoutMs: 300_000, maxBytes: LIMITS.total };

/** What the server said of the copy that is now at `slot.next`; undefined when the last good one is still right. */
export type Fetched = Pick<LastGood, 'etag' | 'lastModified'> | undefined;

/** Brings a list from its address or file to `slot.next`, unless it is the one that was read last. */
export async function fetchList(
  list: ListSource,
  slot: Slot,
  last: LastGood | undefined,
  options: FetchOptions = FETCH_DEFAULTS,
): Promise<Fetched> {
  if (!/^https?:/i.test(list.address)) return copyFile(list, slot, options);
  if (!isAllowed(list.address)) throw new ListError('list/unreachable', list.name, 'only https is asked');
  try {
    const response = await options.fetch(list.address, {
      headers: { Accept: 'application/fhir+json, application/json, text/csv;q=0.9, */*;q=0.1', ...conditions(last) },
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    if (response.status === 304 && last) return undefined;
    await writeAnswer(response, list, slot, options);
    return { etag: response.headers.get('etag') ?? '', lastModified: response.headers.get('last-modified') ?? '' };
  } catch (cause) {
    await slot.forgetNext();
    if (cause instanceof ListError) throw cause;
    throw new ListError('list/unreachable', list.name, 'the server did not send it', { cause });
  }
}

const conditions = (last: LastGood | undefined): Record<string, string> => ({
  ...(last?.etag ? { 'If-None-Match': last.etag } : {}),
  ...(last?.lastModified ? { 'If-Modified-Since': last.lastModified } : {}),
});

const isAllowed = (address: string) =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isLoopback(address));

async function writeAnswer(
  response: Response,
  list: ListSource,
  slot: Slot,
  { maxBytes }: FetchOptions,
): Promise<void> {
  const refuse = async (error: ListError) => {
    await response.body?.cancel();
    throw error;
  };
  if (!isAllowed(response.url))
    await refuse(new ListError('list/unreachable', list.name, 'it was sent on to an address without https'));
  if (response.status !== 200 || !response.body)
    await refuse(new ListError('list/unreachable', list.name, `the server answered ${response.status}`));
  if (Number(response.headers.get('content-length')) > maxBytes)
    await refuse(new ListError('list/too-large', list.name, `more than ${maxBytes} bytes`));
  await writeAll(response.body!, list, slot, maxBytes);
}

async function copyFile(list: ListSource, slot: Slot, { maxBytes }: FetchOptions): Promise<Fetched> {
  const path = list.address.startsWith('file:') ? fileURLToPath(list.address) : list.address;
  try {
    await writeAll(fileChunks(path), list, slot, maxBytes);
    return { etag: '', lastModified: '' };
  } catch (cause) {
    await slot.forgetNext();
    if (cause instanceof ListError) throw cause;
    throw new ListError('list/unreachable', list.name, `${path} cannot be read`, { cause });
  }
}

async function writeAll(
  from: AsyncIterable<Uint8Array>,
  list: ListSource,
  slot: Slot,
  maxBytes: number,
): Promise<void> {
  const file = await open(slot.next, 'w');
  try {
    let bytes = 0;
    for await (const chunk of from) {
      bytes += chunk.length;
      if (bytes > maxBytes)
        throw new ListError('list/too-large', list.name, `more than ${maxBytes} bytes`, { offset: maxBytes });
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
}
