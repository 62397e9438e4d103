import type { Bytes } from '../base/bytes.ts';
import { type SealJob, seal } from './seal.ts';

/** Compresses and encrypts beside the worker that owns the store. */
export interface Packer {
  /**
   * What each job comes to, in their order. `make` hands the bytes of its jobs over: they are empty afterwards.
   * It is called again if the thread they went to is lost.
   */
  pack(make: () => readonly SealJob[]): Promise<readonly Bytes[]>;
  /** Starts the threads (300 ms on two cores), so that the first page does not wait for them. */
  warm(): void;
  close(): void;
}

/** First the key, then jobs. */
export type ToPacker = { readonly key: CryptoKey } | { readonly id: number; readonly jobs: readonly SealJob[] };
export type FromPacker =
  | { readonly id: number; readonly sealed: readonly Bytes[] }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly make: () => readonly SealJob[];
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
    pack: (make) => threads[next++ % THREADS]!.pack(make),
    warm: () => threads.forEach((thread) => thread.warm()),
    close: () => threads.forEach((thread) => thread.close()),
  };
}

/** Where a worker cannot start another one, and after `close`, the same work is done here, slower. */
function createThread(key: CryptoKey): Packer {
  const here = (make: () => readonly SealJob[]) => Promise.all(make().map((job) => seal(key, job)));
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let gone = typeof Worker === 'undefined';
  let nextId = 0;

  const giveUp = () => {
    gone = true;
    worker?.terminate();
    for (const { make, resolve } of waiting.values()) resolve(here(make));
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
      if (one) one.resolve('sealed' in data ? data.sealed : here(one.make));
    };
    made.postMessage({ key } satisfies ToPacker);
    return made;
  };

  return {
    pack(make) {
      if (gone) return here(make);
      worker ??= start();
      const id = nextId++;
      return new Promise((resolve) => {
        const jobs = make();
        waiting.set(id, { make, resolve });
        worker!.postMessage({ id, jobs } satisfies ToPacker, { transfer: jobs.flatMap(buffersOf) });
      });
    },
    warm() {
      if (!gone) worker ??= start();
    },
    close: giveUp,
  };
}

const buffersOf = ({ content }: SealJob): ArrayBuffer[] => (typeof content === 'string' ? [] : [content.buffer]);
