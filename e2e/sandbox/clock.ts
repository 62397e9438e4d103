import { TODAY } from './generator/dates.ts';

/** What time it is at a hospital: a test may set it. Access tokens live by the real clock. */
export interface ServerClock {
  /** ms since 1970. */
  now(): number;
  /** From now on it is `ms`, and stays so until it is moved. */
  set(ms: number): void;
  /** Moves the clock, which goes on as it did (or stands as it did). */
  advance(ms: number): void;
}

/** Goes with the real clock, and is never behind the newest thing that the hospital has written. */
export function serverClock(): ServerClock {
  let ahead = Math.max(0, TODAY - Date.now());
  let standing: number | undefined;
  const now = () => standing ?? Date.now() + ahead;
  return {
    now,
    set: (ms) => void (standing = ms),
    advance: (ms) => void (standing === undefined ? (ahead += ms) : (standing += ms)),
  };
}
