import { type Packed, type PackRequest, pack } from './pack.ts';
import type { FromPacker, ToPacker } from './packer.ts';
import { Serial } from './serial.ts';

let key: CryptoKey;

/** Two pages at a time: one is compressed here while the other is encrypted elsewhere. More only crowd the cache. */
const lanes = [new Serial(), new Serial()] as const;

self.onmessage = ({ data }: MessageEvent<ToPacker>) => {
  if ('key' in data) key = data.key;
  else void lanes[data.id % 2]!.run(() => answer(data.id, data.request));
};

async function answer(id: number, request: PackRequest): Promise<void> {
  try {
    const packed = await pack(key, request);
    self.postMessage({ id, packed } satisfies FromPacker, { transfer: buffersOf(packed) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.name : 'Error' } satisfies FromPacker);
  }
}

function buffersOf({ jobs, segments }: Packed): ArrayBuffer[] {
  const all = [...jobs, ...segments.flatMap(({ segment, digest, identities }) => [segment, digest, identities])];
  return all.map(({ buffer }) => buffer);
}
