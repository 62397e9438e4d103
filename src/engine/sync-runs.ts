import { base64url, randomBytes } from '../base/bytes.ts';
import { readConnection, readGrant } from '../store/connections.ts';
import { readRun, type RunWithRows } from '../store/runs.ts';
import type { Connection, Run } from '../store/types.ts';
import { Stopped } from '../sync/stopped.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { SmartError } from '../smart/errors.ts';
import { syncView } from './sync-view.ts';

/** The syncs that run in this tab. Over all tabs, one at a time for each connection (Web Lock). */
export class SyncRuns {
  readonly #context: Context;
  readonly #running = new Map<string, AbortController>();
  /** Searches that the person wants asked again, by connection. */
  readonly #again = new Map<string, Set<string>>();
  /** Connections whose run was asked to stop while it was letting go of what is in flight, to go on otherwise. */
  readonly #toStop = new Set<string>();
  readonly #queued = new Set<string>();
  /** What is under way here. */
  readonly #under = new Set<Promise<void>>();
  readonly #closing: AbortSignal;

  constructor(context: Context, closing: AbortSignal) {
    this.#context = context;
    this.#closing = closing;
    context.events.onStopRequest((connectionId) => this.#abort(connectionId), closing);
    context.events.onAskAgain((connectionId, searchId) => this.#interrupt(connectionId, searchId), closing);
    closing.addEventListener('abort', () => {
      this.#again.clear();
      this.#toStop.clear();
      for (const running of this.#running.values()) running.abort();
    });
  }

  /** Resolves when none runs in this tab. */
  async allEnded(): Promise<void> {
    await Promise.allSettled(this.#under);
  }

  /** Starts or goes on, unless it runs already, here or in another tab. Returns once it runs. */
  async start(connectionId: string): Promise<void> {
    const connection = await this.#signedIn(connectionId);
    await this.#begin(connection, () => {});
  }

  /**
   * Asks one search again at once: in the run that is under way, here or in another tab, or else in the last one, whose
   * other searches stay as they are. Returns once it runs.
   */
  async askAgain(connectionId: string, searchId: string): Promise<void> {
    const connection = await this.#signedIn(connectionId);
    if (this.#interrupt(connectionId, searchId)) return;
    this.#wish(connectionId, searchId);
    await this.#begin(connection, () => {
      this.#again.delete(connectionId);
      this.#context.events.askAgain(connectionId, searchId);
    });
  }

  async #signedIn(connectionId: string): Promise<Connection> {
    const { store } = this.#context;
    const connection = await readConnection(store, connectionId);
    if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
    if (!(await readGrant(store, connectionId))) throw new SmartError('smart/access-ended', 'sign in first');
    return connection;
  }

  /** Resolves once it runs; `elsewhere` is called when another tab runs it already. */
  #begin(connection: Connection, elsewhere: () => void): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      navigator.locks
        .request(this.#lock(connection.id), { ifAvailable: true }, async (lock) => {
          if (lock) await this.#watched(this.#run(connection, resolve));
          else elsewhere();
        })
        .then(resolve, reject);
    });
  }

  /** Resolves when no tab runs it any more. */
  async ended(connectionId: string): Promise<void> {
    await navigator.locks.request(this.#lock(connectionId), () => {});
  }

  /** Stops it in whichever tab it runs. */
  stop(connectionId: string): void {
    if (!this.#abort(connectionId)) this.#context.events.askToStop(connectionId);
  }

  /** Stops it and waits until no tab runs it any more. */
  async stopped(connectionId: string): Promise<void> {
    this.stop(connectionId);
    await this.ended(connectionId);
  }

  #abort(connectionId: string): boolean {
    const running = this.#running.get(connectionId);
    this.#again.delete(connectionId);
    if (running?.signal.aborted && !(running.signal.reason instanceof Stopped)) this.#toStop.add(connectionId);
    running?.abort(new Stopped());
    return running !== undefined;
  }

  /** The run that is under way here lets go of what is in flight, and goes on with this search among the others. */
  #interrupt(connectionId: string, searchId: string): boolean {
    const running = this.#running.get(connectionId);
    if (!running) return false;
    this.#wish(connectionId, searchId);
    running.abort();
    return true;
  }

  #wish(connectionId: string, searchId: string): void {
    this.#again.set(connectionId, (this.#again.get(connectionId) ?? new Set()).add(searchId));
  }

  #lock = (connectionId: string) => `${this.#context.store.name}-sync-${connectionId}`;

  /** Waits behind the tab that runs it, and goes on if that tab left it unfinished. */
  takeOver(connectionId: string): void {
    if (this.#running.has(connectionId) || this.#queued.has(connectionId)) return;
    this.#queued.add(connectionId);
    const signal = this.#closing;
    navigator.locks
      .request(this.#lock(connectionId), { signal }, () => this.#watched(this.#goOn(connectionId)))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }

  async #goOn(connectionId: string): Promise<void> {
    this.#queued.delete(connectionId);
    const { store } = this.#context;
    const held = await readRun(store, connectionId);
    const connection = await readConnection(store, connectionId);
    if (held?.run.state === 'running' && connection) await this.#run(connection, () => {});
  }

  async #watched(run: Promise<void>): Promise<void> {
    this.#under.add(run);
    await run.finally(() => this.#under.delete(run));
  }

  /** One that did not end is gone on with, unless more or less is shared since it was planned: that is another plan. */
  async #goesOn({ run, rows }: RunWithRows): Promise<boolean> {
    if (run.state === 'finished') return false;
    const grant = await readGrant(this.#context.store, run.connectionId);
    const { fitsScopes } = await import('./shared-scopes.ts');
    return !grant || fitsScopes(rows, grant.scope);
  }

  async #run(connection: Connection, begun: () => void): Promise<void> {
    const { id } = connection;
    let next: Begun | undefined;
    try {
      do {
        const stop = new AbortController();
        this.#running.set(id, stop);
        if (this.#toStop.delete(id)) stop.abort(new Stopped());
        if (this.#closing.aborted) return;
        next = await this.#next(connection, next);
        this.#context.events.sync(syncView({ ...next.run, state: 'running' }, next.rows));
        begun();
        // The fetching half of the engine is loaded when it is first needed: reading needs none of it.
        const { fetchRecord } = await import('./fetch-record.ts');
        await fetchRecord(this.#context, connection, next, stop.signal);
      } while (this.#again.has(id) || this.#toStop.has(id));
    } finally {
      this.#running.delete(id);
      this.#again.delete(id);
      this.#toStop.delete(id);
    }
  }

  /** What is to run now: the last run, as it is or with what the person wants asked again; or a new one. */
  async #next(connection: Connection, interrupted: Begun | undefined): Promise<Begun> {
    const connectionId = connection.id;
    const held = await readRun(this.#context.store, connectionId);
    const again = this.#again.get(connectionId);
    this.#again.delete(connectionId);
    // One that was interrupted before it was planned asks for everything.
    if (interrupted && interrupted.run.id !== held?.run.id) return interrupted;
    if (held && again) {
      const { runAgain } = await import('./coverage-again.ts');
      return runAgain(this.#context, connection, held, again);
    }
    return held && (interrupted || (await this.#goesOn(held)))
      ? held
      : { run: newRun(connectionId, held?.run), rows: [] };
  }
}

/** The newest run is told by when it started: also where the device's clock was set back since the last one. */
const newRun = (connectionId: string, last: Run | undefined): Run => ({
  id: base64url(randomBytes(16)),
  connectionId,
  state: 'running',
  startedAt: Math.max(Date.now(), (last?.startedAt ?? 0) + 1),
  endedAt: undefined,
  failure: undefined,
});

export interface Begun extends RunWithRows {
  /** Searches that stay as they ended in it before, where it had finished and goes on to ask some of them again. */
  readonly reckoned?: ReadonlySet<string>;
}
