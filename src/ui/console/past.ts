import { create } from 'zustand';
import type { ConsoleRequest } from './request.ts';

/** A request that was sent since this tab was opened. What is asked may name a person, so it is nowhere but in memory. */
export interface Past {
  readonly number: number;
  readonly request: ConsoleRequest;
  /** undefined: no answer came. */
  readonly status: number | undefined;
  readonly ms: number;
}

const MOST = 50;

/** The newest first. */
export const usePast = create<{ readonly all: readonly Past[] }>()(() => ({ all: [] }));

export function remember(request: ConsoleRequest, status: number | undefined, ms: number): void {
  usePast.setState(({ all }) => ({
    all: [{ number: (all[0]?.number ?? 0) + 1, request, status, ms }, ...all].slice(0, MOST),
  }));
}

export const forgetPast = (): void => usePast.setState({ all: [] });
