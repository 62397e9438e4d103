import { isSafe } from '../../catalog/parse.ts';

/** No cookie goes along, no address of ours is told, and the browser's cache, which anybody can read, keeps nothing. */
const QUIETLY = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

/** The bytes of an answer as they come, and the server's word for this version of them. */
export interface Asked {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** '' where it has none, or no app may read it. */
  readonly tag: string;
  /** Leaves the rest unread. */
  readonly drop: () => void;
}

/** Asks, over https or this machine alone, also where it is sent on to. Rejects for no answer, and for none of 2xx. */
export async function askQuietly(
  address: string,
  {
    within,
    ...over
  }: Pick<RequestInit, 'redirect' | 'headers' | 'cache' | 'credentials'> & { readonly within: number },
): Promise<Asked> {
  if (!isSafe(address)) throw new Error('neither https nor this machine');
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(within)]);
  const response = await fetch(address, { ...QUIETLY, ...over, signal });
  if (!response.ok || !isSafe(response.url)) {
    stop.abort();
    throw new Error(response.ok ? 'sent on to an address that is not safe' : `status ${response.status}`);
  }
  return {
    chunks: response.body ? chunksOf(response.body) : none(),
    tag: response.headers.get('etag') ?? response.headers.get('last-modified') ?? '',
    drop: () => stop.abort(),
  };
}

/** A stream's pieces. Not every browser lets a stream be iterated by itself. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) yield value!;
  } finally {
    void reader.cancel().catch(() => {}); // of one that has ended, or whose reader wants no more
  }
}

async function* none(): AsyncGenerator<Uint8Array, void> {}

/** All of it; undefined for more than `most` bytes. */
export async function bytesOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return undefined;
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
