import type { FromPacker, ToPacker } from './packer.ts';
import { type SealJob, seal } from './seal.ts';
import { Serial } from './serial.ts';

let key: CryptoKey;

/** One page at a time: a hundred streams at once take a fifth longer, and the first is done as late as the last. */
const turns = new Serial();

self.onmessage = ({ data }: MessageEvent<ToPacker>) => {
  if ('key' in data) key = data.key;
  else void turns.run(() => pack(data.id, data.jobs));
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
