import { FHIR_LINE, type FromEngine, type ToEngine } from '../base/fhir-line.ts';
import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';

/**
 * How a question ended: answered, never begun (somebody else may be asked), begun in a tab that was closed then,
 * not answered in time, or of no interest any more.
 */
export type Outcome = FhirResponse | 'not-taken' | 'lost' | 'late' | 'stopped';

/** A tab of the app, as far as it is needed here. */
export interface Tab {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

export interface Patience {
  /** ms until the engine must have begun. */
  readonly toBegin: number;
  /** ms that its word of having begun may need. */
  readonly toHear: number;
  /** ms until it must have answered. */
  readonly toEnd: number;
}

export interface Line {
  ask(request: FhirRequest, signal: AbortSignal): Promise<Outcome>;
}

interface Waiting {
  taken: boolean;
  readonly end: (how: Outcome) => void;
}

/**
 * One line to a tab’s engine, for all its questions: a channel for each would go through the page, and wait while it draws.
 * `closed` is called when the tab has gone, where the browser says so; else a question finds out.
 */
export function openLine(tab: Tab, { toBegin, toHear, toEnd }: Patience, closed: () => void): Line {
  const { port1: port, port2: theirs } = new MessageChannel();
  const waiting = new Map<number, Waiting>();
  const say = (message: ToEngine, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  let last = 0;

  port.onmessage = ({ data }: MessageEvent<FromEngine>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('taken' in data) one.taken = true;
    else one.end(data.response);
  };
  port.addEventListener('close', () => {
    closed();
    for (const { taken, end } of waiting.values()) end(taken ? 'lost' : 'not-taken');
  });
  tab.postMessage({ type: FHIR_LINE }, [theirs]);

  return {
    ask: (request, signal) =>
      new Promise((resolve) => {
        const id = ++last;
        const end = (how: Outcome) => {
          if (!waiting.delete(id)) return;
          clearTimeout(beginBy);
          clearTimeout(endBy);
          if (typeof how === 'string') say({ id, stop: true });
          resolve(how);
        };
        const one: Waiting = { taken: false, end };
        waiting.set(id, one);
        const beginBy = setTimeout(() => one.taken || end('not-taken'), toBegin + toHear);
        const endBy = setTimeout(() => end('late'), toEnd);
        signal.addEventListener('abort', () => end('stopped'), { once: true });
        if (signal.aborted) return end('stopped');
        say({ id, request, until: Date.now() + toBegin }, request.body ? [request.body.buffer] : []);
      }),
  };
}
