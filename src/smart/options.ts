import { randomBytes, type Bytes } from '../base/bytes.ts';

/** What the steps take from the world. A test owns any of it; the app passes at most a signal. */
export interface SmartOptions {
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** ms since 1970. */
  readonly now?: () => number;
  readonly randomBytes?: (length: number) => Bytes;
  /** False only when the device knows that it has no network. */
  readonly isOnline?: () => boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The options with the real world where nothing was given. */
export const withWorld = (options: SmartOptions) => ({
  fetch: (url: string, init: RequestInit) => fetch(url, init), // called on nothing else than the global: "illegal invocation"
  now: () => Date.now(),
  randomBytes,
  isOnline: () => globalThis.navigator?.onLine !== false,
  signal: undefined,
  ...options,
});
