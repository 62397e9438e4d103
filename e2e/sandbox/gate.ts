import { setTimeout as sleep } from 'node:timers/promises';

/** A request as it was seen at the door, for tests to look at. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** 0 until it is answered. */
  readonly status: number;
  /** Whether an access token came along, as Bearer or as DPoP. */
  readonly bearer: boolean;
  readonly origin: string | undefined;
}

export type RequestMatch = (request: SeenRequest) => boolean;

/** Requests that wait at the door until they are let in. */
export interface Hold {
  /** How many wait now. */
  readonly waiting: number;
  /** Resolves as soon as `count` requests wait here. */
  reached(count: number): Promise<void>;
  /** Lets everybody in, now and from now on. */
  readonly release: () => void;
}

/** What stands before a hospital: it writes down who comes, and can hold them up. */
export interface Gate {
  readonly requests: readonly SeenRequest[];
  hold(matches: RequestMatch): Hold;
  /** Notes a request; the answer says when it may go in, and takes its status. */
  enter(request: Omit<SeenRequest, 'status'>): {
    readonly seen: SeenRequest;
    readonly admitted: Promise<void>;
    answered(status: number): void;
  };
}

/** `delay`: ms that everybody waits at the door, as if the hospital were so far away. */
export function gateOf(delay = 0): Gate {
  const requests: { -readonly [Key in keyof SeenRequest]: SeenRequest[Key] }[] = [];
  const holds = new Set<{ matches: RequestMatch; enter: () => Promise<void>; release: () => void }>();

  return {
    requests,
    hold(matches) {
      const waiting: (() => void)[] = [];
      const watchers: { count: number; resolve: () => void }[] = [];
      const look = () => watchers.filter(({ count }) => waiting.length >= count).forEach(({ resolve }) => resolve());
      const one = {
        matches,
        enter: () =>
          new Promise<void>((resolve) => {
            waiting.push(resolve);
            look();
          }),
        release: () => {
          holds.delete(one);
          for (const admit of waiting.splice(0)) admit();
        },
      };
      holds.add(one);
      return {
        get waiting() {
          return waiting.length;
        },
        reached: (count) =>
          new Promise((resolve) => {
            watchers.push({ count, resolve });
            look();
          }),
        release: one.release,
      };
    },
    enter(request) {
      const seen = { ...request, status: 0 };
      requests.push(seen);
      const holding = [...holds].filter(({ matches }) => matches(seen));
      return {
        seen,
        admitted: Promise.all([...holding.map((one) => one.enter()), ...(delay > 0 ? [sleep(delay)] : [])]).then(
          () => undefined,
        ),
        answered: (status) => void (seen.status = status),
      };
    },
  };
}
