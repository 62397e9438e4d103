import { encode } from './encode.ts';
import { type Packed, type PackRequest, pack } from './pack.ts';
import type { SegmentJob } from './seal-segment.ts';

/** Compresses and encrypts beside the worker that owns the store. */
export interface Packer {
  pack(request: PackRequest): Promise<Packed>;
  /** Starts the first thread (300 ms on two cores), so that the first page does not wait for it. */
  warm(): void;
  close(): void;
}

/** First the key, then requests. */
export type ToPacker = { readonly key: CryptoKey } | { readonly id: number; readonly request: PackRequest };
export type FromPacker =
  | { readonly id: number; readonly packed: Packed }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly request: PackRequest;
  readonly resolve: (packed: Packed | Promise<Packed>) => void;
}

// CompressionStream works on the thread that calls it, which made it half of a write. Two more threads keep two cores
// busy; more gained nothing, for then the owner's own share is the longest.
const THREADS = 2;

// A sync's pages come one by one, and one thread keeps up with them: a second would only compile the same code once
// more, which was a tenth of a sync. It starts where work piles up: an import, a digest of another format.
const PILED_UP = 4;

/** A packer on threads of its own, which start when they are needed. */
export function createPacker(key: CryptoKey): Packer {
  const threads = Array.from({ length: THREADS }, () => createThread(key));
  const freest = () => threads.reduce((a, b) => (b.load + (b.runs ? 0 : PILED_UP) < a.load ? b : a));
  return {
    pack: (request) => freest().pack(request),
    warm: () => threads[0]!.warm(),
    close: () => threads.forEach((thread) => thread.close()),
  };
}

/** A text would be copied into the message, out of it, and then into bytes: of all that is packed, that was a fifteenth. */
const inBytes = (job: SegmentJob) => ({
  ...job,
  text: typeof job.text === 'string' ? encode(job.text).slice() : job.text.slice(),
});

interface Thread extends Packer {
  /** Requests that have no answer yet. */
  readonly load: number;
  readonly runs: boolean;
}

/** Where a worker cannot start another one, and after `close`, the same work is done here, slower. */
function createThread(key: CryptoKey): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let gone = typeof Worker === 'undefined';
  let nextId = 0;

  const giveUp = () => {
    gone = true;
    worker?.terminate();
    for (const { request, resolve } of waiting.values()) resolve(pack(key, request));
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
      if (one) one.resolve('packed' in data ? data.packed : pack(key, one.request));
    };
    made.postMessage({ key } satisfies ToPacker);
    return made;
  };

  return {
    get load() {
      return waiting.size;
    },
    get runs() {
      return worker !== undefined;
    },
    pack(request) {
      if (gone) return pack(key, request);
      worker ??= start();
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, { request, resolve });
        const segments = request.segments.map(inBytes);
        const transfer = segments.map(({ text }) => text.buffer);
        worker!.postMessage({ id, request: { ...request, segments } } satisfies ToPacker, transfer);
      });
    },
    warm() {
      if (!gone) worker ??= start();
    },
    close: giveUp,
  };
}
