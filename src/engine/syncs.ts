import { base64url, randomBytes } from '../base/bytes.ts';
import { readConnection, readGrant } from '../store/connections.ts';
import { listRunning, readRun, type RunWithRows } from '../store/runs.ts';
import type { Connection, LedgerRow, Run } from '../store/types.ts';
import { Stopped } from '../sync/stopped.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { SmartError } from '../smart/errors.ts';
import { syncView } from './sync-view.ts';

/** The syncs that run in this tab. Over all tabs, one at a time for each connection (Web Lock). */
export class Syncs {
  readonly #context: Context;
  readonly #running = new Map<string, AbortController>();
  readonly #queued = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
    context.events.onStopRequest((connectionId) => this.#abort(connectionId));
    // Should the tab that runs it be closed, this one goes on with it.
    context.events.onRemoteRun(({ connectionId, state }) => {
      if (state === 'running') this.#takeOver(connectionId);
    });
  }

  /** Goes on with what was running when the last tab was closed. */
  async resume(): Promise<void> {
    for (const { connectionId } of await listRunning(this.#context.store)) this.#takeOver(connectionId);
  }

  /** Starts or goes on, unless it runs already, here or in another tab. Returns once it runs. */
  async start(connectionId: string): Promise<void> {
    const { store } = this.#context;
    const connection = await readConnection(store, connectionId);
    if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
    if (!(await readGrant(store, connectionId))) throw new SmartError('smart/access-ended', 'sign in first');
    await new Promise<void>((resolve, reject) => {
      navigator.locks
        .request(this.#lock(connectionId), { ifAvailable: true }, async (lock) => {
          if (!lock) return resolve();
          await this.#run(connection, resolve);
        })
        .then(resolve, reject);
    });
  }

  /** Stops it in whichever tab it runs. */
  stop(connectionId: string): void {
    if (!this.#abort(connectionId)) this.#context.events.askToStop(connectionId);
  }

  /** Stops it and waits until no tab runs it any more. */
  async stopped(connectionId: string): Promise<void> {
    this.stop(connectionId);
    await navigator.locks.request(this.#lock(connectionId), () => {});
  }

  #abort(connectionId: string): boolean {
    const running = this.#running.get(connectionId);
    running?.abort(new Stopped());
    return running !== undefined;
  }

  #lock = (connectionId: string) => `${this.#context.store.name}-sync-${connectionId}`;

  /** Waits behind the tab that runs it, and goes on if that tab left it unfinished. */
  #takeOver(connectionId: string): void {
    if (this.#running.has(connectionId) || this.#queued.has(connectionId)) return;
    this.#queued.add(connectionId);
    void navigator.locks.request(this.#lock(connectionId), async () => {
      this.#queued.delete(connectionId);
      const { store } = this.#context;
      const held = await readRun(store, connectionId);
      const connection = await readConnection(store, connectionId);
      if (held?.run.state === 'running' && connection) await this.#run(connection, () => {});
    });
  }

  /** One that did not end is gone on with, unless more or less is shared since it was planned: that is another plan. */
  async #goesOn({ run, rows }: RunWithRows): Promise<boolean> {
    if (run.state === 'finished') return false;
    const grant = await readGrant(this.#context.store, run.connectionId);
    const { fitsScopes } = await import('./shared-scopes.ts');
    return !grant || fitsScopes(rows, grant.scope);
  }

  async #run(connection: Connection, begun: () => void): Promise<void> {
    const stop = new AbortController();
    this.#running.set(connection.id, stop);
    try {
      const held = await readRun(this.#context.store, connection.id);
      const next = held && (await this.#goesOn(held)) ? held : { run: newRun(connection.id), rows: [] };
      this.#context.events.sync(syncView({ ...next.run, state: 'running' }, next.rows));
      begun();
      // The fetching half of the engine is loaded when it is first needed: reading needs none of it.
      const { fetchRecord } = await import('./fetch-record.ts');
      await fetchRecord(this.#context, connection, next, stop.signal);
    } finally {
      this.#running.delete(connection.id);
    }
  }
}

const newRun = (connectionId: string): Run => ({
  id: base64url(randomBytes(16)),
  connectionId,
  state: 'running',
  startedAt: Date.now(),
  endedAt: undefined,
  failure: undefined,
});

export type Begun = { readonly run: Run; readonly rows: readonly LedgerRow[] };
