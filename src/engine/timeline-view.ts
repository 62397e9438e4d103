import { sleep } from '../base/sleep.ts';
import type { Store } from '../store/store.ts';
import { openTimeline, type TimelineQuery } from '../store/timeline.ts';
import { areVisitLinksNear, lastVisitLinks, type VisitLinks, visitLinks } from '../store/visit-links.ts';
import type { TimelineView } from './api.ts';
import { byVisit } from './by-visit.ts';
import type { Context } from './context.ts';

/** The timeline by day; where all kinds are asked for, by visit within each day. */
export async function timelineView(
  context: Context,
  query: TimelineQuery,
  closing: AbortSignal,
): Promise<TimelineView> {
  const links = query.kind === undefined ? await linksNow(context, closing) : undefined;
  const timeline = openTimeline(context.store, query);
  return links ? { ...timeline, ...byVisit(timeline, links) } : timeline;
}

/** So long nothing may have been written before what is missing is worked out (ms). */
const QUIET = 600;

const waiting = new WeakSet<Store>();

/**
 * Nobody waits for them: the first screen comes before what makes the record searchable. They are had in the background
 * then, and the screen is told to look again.
 */
async function linksNow({ store, events }: Context, closing: AbortSignal): Promise<VisitLinks | undefined> {
  if (areVisitLinksNear(store)) return visitLinks(store);
  if (!waiting.has(store)) {
    waiting.add(store);
    whenQuiet(store, closing)
      .then(() => visitLinks(store))
      .then(() => events.record())
      .catch(() => {}) // locked meanwhile, or damaged: the list is by day, and whoever searches hears why
      .finally(() => waiting.delete(store));
  }
  return lastVisitLinks(store);
}

async function whenQuiet({ index }: Store, closing: AbortSignal): Promise<void> {
  for (let before = -1; before !== index.length;) {
    before = index.length;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await sleep(QUIET, closing);
  }
}
