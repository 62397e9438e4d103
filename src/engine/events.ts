import type { EngineEvent, SyncView } from './api.ts';

/** What one tab's worker tells the workers of the others. Plain data, never on disk. */
type Signal =
  | { readonly kind: 'sync'; readonly view: SyncView }
  | { readonly kind: 'stop'; readonly connectionId: string }
  | { readonly kind: 'again'; readonly connectionId: string; readonly searchId: string };

/**
 * Progress is told this often at most (ms). A person reads no faster, a page of 50 comes every few ms, and each
 * telling is a screen drawn: at 100 ms the drawing took as much of two cores as the sync.
 */
const PACE = 250;

type Hear = (event: EngineEvent) => void;

/** Carries events to this tab's page and, where others need them too, to the other tabs' workers. */
export class Events {
  readonly #channel: BroadcastChannel;
  readonly #hearers: Hear[] = [];
  readonly #waiting = new Map<string, EngineEvent>();
  readonly #lasting = new Map<string, EngineEvent>();
  readonly #running = new Map<string, SyncView>();
  readonly #stopRequests = new Set<(connectionId: string) => void>();
  readonly #againRequests = new Set<(connectionId: string, searchId: string) => void>();
  readonly #remoteRuns = new Set<(view: SyncView) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(`${name}-events`);
    this.#channel.onmessage = ({ data }: MessageEvent<Signal>) => this.#heard(data);
  }

  subscribe(hear: Hear): void {
    this.#hearers.push(hear);
    // Whoever comes late hears at once what cannot be undone by waiting.
    for (const event of this.#lasting.values()) hear(event);
  }

  /** Progress of a run in this tab. Paced, except for its end. */
  sync(view: SyncView): void {
    this.#remember(view);
    this.#paced(view.connectionId, { kind: 'sync', view });
    if (view.state !== 'running') this.#flush();
  }

  /** The newest word on a run that is under way, here or in another tab: asking the disk for it costs forty decryptions. */
  running(connectionId: string): SyncView | undefined {
    return this.#running.get(connectionId);
  }

  #remember(view: SyncView) {
    if (view.state === 'running') this.#running.set(view.connectionId, view);
    else this.#running.delete(view.connectionId);
  }

  record(): void {
    this.#paced('', { kind: 'record' });
  }

  connections(): void {
    this.#tell({ kind: 'connections' });
  }

  catalogue(): void {
    this.#tell({ kind: 'catalogue' });
  }

  /** The database is gone, or kept by an older tab. */
  trouble(kind: 'lost' | 'blocked'): void {
    this.#lasting.set(kind, { kind });
    this.#tell({ kind });
  }

  /** Nothing of the record is known here any more. Whoever comes late hears that too. */
  locked(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
    this.#running.clear();
    this.#lasting.set('locked', { kind: 'locked' });
    this.#tell({ kind: 'locked' });
  }

  unlocked(): void {
    if (this.#lasting.delete('locked')) this.#tell({ kind: 'unlocked' });
  }

  /** Whether it can be locked at all. Whoever comes late hears that too. */
  protected(is: boolean): void {
    this.#lasting.set('protected', { kind: 'protected', is });
    this.#tell({ kind: 'protected', is });
  }

  /** Who can open the record, or how far its rows have moved. */
  vault(): void {
    this.#paced('vault', { kind: 'vault' });
  }

  askToStop(connectionId: string): void {
    this.#channel.postMessage({ kind: 'stop', connectionId } satisfies Signal);
  }

  onStopRequest(stop: (connectionId: string) => void, signal?: AbortSignal): void {
    listen(this.#stopRequests, stop, signal);
  }

  askAgain(connectionId: string, searchId: string): void {
    this.#channel.postMessage({ kind: 'again', connectionId, searchId } satisfies Signal);
  }

  onAskAgain(ask: (connectionId: string, searchId: string) => void, signal?: AbortSignal): void {
    listen(this.#againRequests, ask, signal);
  }

  onRemoteRun(heard: (view: SyncView) => void, signal?: AbortSignal): void {
    listen(this.#remoteRuns, heard, signal);
  }

  #heard(signal: Signal) {
    if (this.#lasting.has('locked')) return; // on the way when it was locked
    if (signal.kind === 'stop') for (const stop of this.#stopRequests) stop(signal.connectionId);
    else if (signal.kind === 'again') {
      for (const ask of this.#againRequests) ask(signal.connectionId, signal.searchId);
    } else {
      this.#remember(signal.view);
      for (const heard of this.#remoteRuns) heard(signal.view);
      this.#tell(signal);
    }
  }

  #paced(key: string, event: EngineEvent) {
    this.#waiting.set(key, event);
    this.#timer ??= setTimeout(() => this.#flush(), PACE);
  }

  #flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const events = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const event of events) {
      this.#tell(event);
      if (event.kind === 'sync') this.#channel.postMessage(event satisfies Signal);
    }
  }

  #tell(event: EngineEvent) {
    for (const hear of this.#hearers) hear(event);
  }
}

function listen<Hearer>(hearers: Set<Hearer>, hearer: Hearer, signal: AbortSignal | undefined): void {
  hearers.add(hearer);
  signal?.addEventListener('abort', () => hearers.delete(hearer));
}
