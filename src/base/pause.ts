interface Scheduler {
  postTask(task: () => void, options: { readonly priority: 'background' }): Promise<unknown>;
}

const { scheduler } = globalThis as { readonly scheduler?: Scheduler };

// A frame is 16 ms: whoever asks something waits for half of one at most.
const SLICE = 8;

/** To be awaited between the steps of long work: now and then everything else that waits in this thread goes first. */
export function pauses(): () => Promise<unknown> | undefined {
  let began = performance.now();
  return () => (performance.now() - began < SLICE ? undefined : others().then(() => (began = performance.now())));
}

const others = (): Promise<unknown> =>
  scheduler
    ? scheduler.postTask(() => {}, { priority: 'background' })
    : new Promise<void>((resolve) => void setTimeout(resolve));
