import { listRunning } from '../store/runs.ts';
import type { Context } from './context.ts';
import { once } from './once.ts';
import type { SyncRuns } from './sync-runs.ts';

/**
 * The syncs of this tab, as far as everybody needs them: a first visit has none, and loads nothing of what runs one
 * (`sync-runs.ts`). Nothing runs in this tab before that is loaded.
 */
export class Syncs {
  readonly #context: Context;
  readonly #closing = new AbortController();
  #begun: Promise<SyncRuns> | undefined;
  readonly #runs = once(
    () =>
      (this.#begun = import('./sync-runs.ts').then(
        ({ SyncRuns }) => new SyncRuns(this.#context, this.#closing.signal),
      )),
  );

  constructor(context: Context) {
    this.#context = context;
    // Should the tab that runs it be closed, this one goes on with it.
    context.events.onRemoteRun(({ connectionId, state }) => {
      if (state === 'running') void this.#takeOver(connectionId);
    }, this.#closing.signal);
  }

  /** Lets go of what runs here, to be gone on with by whoever opens the record next. Resolves when nothing writes any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    await (await this.#begun?.catch(() => undefined))?.allEnded();
  }

  /** Goes on with what was running when the last tab was closed. */
  async resume(): Promise<void> {
    for (const { connectionId } of await listRunning(this.#context.store)) await this.#takeOver(connectionId);
  }

  /** Starts or goes on, unless it runs already, here or in another tab. Returns once it runs. */
  async start(connectionId: string): Promise<void> {
    await (await this.#runs()).start(connectionId);
  }

  /** Asks one search again at once, in the run that is under way or in the last one. Returns once it runs. */
  async askAgain(connectionId: string, searchId: string): Promise<void> {
    await (await this.#runs()).askAgain(connectionId, searchId);
  }

  /** Stops it in whichever tab it runs. */
  async stop(connectionId: string): Promise<void> {
    (await this.#runs()).stop(connectionId);
  }

  /** Stops it and waits until no tab runs it any more. */
  async stopped(connectionId: string): Promise<void> {
    await (await this.#runs()).stopped(connectionId);
  }

  /** Resolves when no tab runs it any more. */
  async ended(connectionId: string): Promise<void> {
    await (await this.#runs()).ended(connectionId);
  }

  async #takeOver(connectionId: string): Promise<void> {
    (await this.#runs()).takeOver(connectionId);
  }
}
