import { createReadStream } from 'node:fs';

/** A text or bytes as a stream, in pieces of `size` bytes. */
export async function* chunksOf(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array, void> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/**
 * A file's bytes. Opened with the first question for them: a stream that fails before anybody reads it (there is no such
 * file) throws where nobody can catch it.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}
