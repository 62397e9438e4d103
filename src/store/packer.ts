import type { Bytes } from '../base/bytes.ts';
import { type SealJob, seal } from './seal.ts';

/** Compresses and encrypts beside the worker that owns the store. */
export interface Packer {
  /** What each job comes to, in their order. */
  pack(jobs: readonly SealJob[]): Promise<readonly Bytes[]>;
  close(): void;
}

/** First the key, then jobs. */
export type ToPacker = { readonly key: CryptoKey } | { readonly id: number; readonly jobs: readonly SealJob[] };
export type FromPacker =
  | { readonly id: number; readonly sealed: readonly Bytes[] }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly jobs: readonly SealJob[];
  readonly resolve: (sealed: readonly Bytes[] | Promise<readonly Bytes[]>) => void;
}

// CompressionStream works on the thread that calls it, which made it half of a write. Two more threads keep two cores
// busy; more gained nothing, for then the owner's own share is the longest.
const THREADS = 2;

/** A packer on threads of its own, which start with the first job. */
export function createPacker(key: CryptoKey): Packer {
  const threads = Array.from({ length: THREADS }, () => createThread(key));
  let next = 0;
  return {
    pack: (jobs) => threads[next++ % THREADS]!.pack(jobs),
    close: () => threads.forEach((thread) => thread.close()),
  };
}

/** Where a worker cannot start another one, and after `close`, the same work is done here, slower. */
function createThread(key: CryptoKey): Packer {
  const here = (jobs: readonly SealJob[]) => Promise.all(jobs.map((job) => seal(key, job)));
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let gone = typeof Worker === 'undefined';
  let nextId = 0;

  const giveUp = () => {
    gone = true;
    worker?.terminate();
    for (const { jobs, resolve } of waiting.values()) resolve(here(jobs));
    waiting.clear();
  };

  const start = (): Worker => {
    const made = new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module', name: 'sheaf-pack' });
    made.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    made.onmessage = ({ data }: MessageEvent<FromPacker>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      // A failure over there is told by doing it again here, where the error keeps its class.
      if (one) one.resolve('sealed' in data ? data.sealed : here(one.jobs));
    };
    made.postMessage({ key } satisfies ToPacker);
    return made;
  };

  return {
    pack(jobs) {
      if (gone) return here(jobs);
      worker ??= start();
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, { jobs, resolve });
        worker!.postMessage({ id, jobs } satisfies ToPacker);
      });
    },
    close: giveUp,
  };
}
