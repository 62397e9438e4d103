import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Span } from './scale.ts';

/** The time that all charts of a page show, and the ways to another. */
export interface TimeWindow {
  readonly whole: Span;
  readonly shown: Span;
  readonly isWhole: boolean;
  /** 'moving': while a finger is on it; the address follows when it `settle`s. */
  readonly show: (span: Span, how?: 'moving') => void;
  readonly settle: () => void;
  /** By a share of what is shown: to the left where it is below zero. */
  readonly pan: (share: number) => void;
  /** `factor` below 1 shows less time; around `at`, else around the middle. */
  readonly zoom: (factor: number, at?: number) => void;
  readonly showAll: () => void;
}

const DAY = 86_400_000;
const LEAST = 14 * DAY;

/** Within the whole and no shorter than two weeks; the whole itself where it would be no less. */
export function within({ from, to }: Span, whole: Span): Span {
  const length = Math.min(Math.max(to - from, LEAST), whole.to - whole.from);
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** The time from the first to the last of these, with a little room. */
export function wholeOf(times: readonly number[]): Span {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const room = Math.max((last - first) * 0.025, 3 * DAY);
  return { from: first - room, to: last + room };
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A year that a calendar has four digits for: others are not in an address. */
const isPlain = (at: number): boolean => at > -62_000_000_000_000 && at < 253_000_000_000_000;

/** `?from=2020-01-01&to=2024-06-30`, so that a reload and a way back show the same. */
export function useTimeWindow(whole: Span): TimeWindow {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [moving, setMoving] = useState<Span>();
  const kept = spanIn(params, whole);
  const shown = moving ?? kept ?? whole;
  const keep = useCallback(
    (span: Span) => {
      const next = new URLSearchParams(params);
      const isAll = span.from <= whole.from + DAY && span.to >= whole.to - DAY;
      for (const [name, at] of [
        ['from', span.from],
        ['to', span.to],
      ] as const) {
        if (isAll || !isPlain(at)) next.delete(name);
        else next.set(name, dayText(at));
      }
      setMoving(undefined);
      void navigate({ pathname, search: next.toString() }, { replace: true, preventScrollReset: true });
    },
    [params, pathname, navigate, whole],
  );
  return useMemo(() => {
    const length = shown.to - shown.from;
    const show = (span: Span, how?: 'moving') => (how ? setMoving(within(span, whole)) : keep(within(span, whole)));
    return {
      whole,
      shown,
      isWhole: shown.from <= whole.from + DAY && shown.to >= whole.to - DAY,
      show,
      settle: () => keep(shown),
      pan: (share) => show({ from: shown.from + share * length, to: shown.to + share * length }),
      zoom(factor, at = (shown.from + shown.to) / 2) {
        const share = (at - shown.from) / length;
        const next = Math.max(length * factor, LEAST);
        show({ from: at - share * next, to: at + (1 - share) * next });
      },
      showAll: () => keep(whole),
    };
  }, [whole, shown, keep]);
}

function spanIn(params: URLSearchParams, whole: Span): Span | undefined {
  const [from, to] = ['from', 'to'].map((name) =>
    Date.parse(/^\d{4}-\d\d-\d\d$/.exec(params.get(name) ?? '')?.[0] ?? ''),
  );
  if (from === undefined || to === undefined || !(to > from)) return undefined;
  return within({ from, to }, whole);
}
