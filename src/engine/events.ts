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
  readonly #stopRequests: ((connectionId: string) => void)[] = [];
  readonly #againRequests: ((connectionId: string, searchId: string) => void)[] = [];
  readonly #remoteRuns: ((view: SyncView) => void)[] = [];
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

  askToStop(connectionId: string): void {
    this.#channel.postMessage({ kind: 'stop', connectionId } satisfies Signal);
  }

  onStopRequest(stop: (connectionId: string) => void): void {
    this.#stopRequests.push(stop);
  }

  askAgain(connectionId: string, searchId: string): void {
    this.#channel.postMessage({ kind: 'again', connectionId, searchId } satisfies Signal);
  }

  onAskAgain(ask: (connectionId: string, searchId: string) => void): void {
    this.#againRequests.push(ask);
  }

  onRemoteRun(heard: (view: SyncView) => void): void {
    this.#remoteRuns.push(heard);
  }

  #heard(signal: Signal) {
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
