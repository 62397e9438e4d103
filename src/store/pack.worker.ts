import type { FromPacker, ToPacker } from './packer.ts';
import { type SealJob, seal } from './seal.ts';
import { Serial } from './serial.ts';

let key: CryptoKey;

/** Two pages at a time: one is compressed here while the other is encrypted elsewhere. More only crowd the cache. */
const lanes = [new Serial(), new Serial()] as const;

self.onmessage = ({ data }: MessageEvent<ToPacker>) => {
  if ('key' in data) key = data.key;
  else void lanes[data.id % 2]!.run(() => pack(data.id, data.jobs));
};

async function pack(id: number, jobs: readonly SealJob[]): Promise<void> {
  try {
    const sealed = await Promise.all(jobs.map((job) => seal(key, job)));
    const answer: FromPacker = { id, sealed };
    self.postMessage(answer, { transfer: sealed.map(({ buffer }) => buffer) });
  } catch (error) {
    const answer: FromPacker = { id, error: error instanceof Error ? error.name : 'Error' };
    self.postMessage(answer);
  }
}
