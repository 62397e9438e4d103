import { sleep } from '../../base/sleep.ts';
import { CHAPTERS, type ChapterName } from '../../record/chapters.ts';
import type { Context } from '../context.ts';
import { readPeople, sourcesOf } from '../people-sources.ts';
import { readLabs } from '../labs/read-labs.ts';
import { timelineView } from '../timeline-view.ts';
import { readChapter } from './read-chapter.ts';

/** Smaller records are read in the time that a finger takes. */
const WORTH = 5_000;

/** What the summary shows, and what is the most to read. */
const FIRST: readonly ChapterName[] = ['medications', 'problems', 'immunizations', 'visits', 'documents'];

/** Held while chapters are read: whoever measures what a screen takes sees when that is over. */
const LOCK = '-reads-ahead';

/**
 * Reads every chapter of whoever is looked at once, while nobody waits for anything: of a large record the first look at a
 * screen is then as quick as the second. What is asked meanwhile comes in between.
 */
export async function warmChapters(context: Context, today: string, closing: AbortSignal): Promise<void> {
  const { index, name: store } = context.store;
  if (index.length < WORTH) return;
  const { people, unknown, lookedAt } = await readPeople(context);
  const isOne = people.length + Math.min(1, unknown.length) < 2;
  const personId = isOne ? undefined : (lookedAt ?? people[0]?.id);
  await navigator.locks.request(`${store}${LOCK}`, { mode: 'shared' }, async () => {
    const { generation } = index;
    const connectionIds = personId === undefined ? undefined : await sourcesOf(context, personId);
    await timelineView(context, connectionIds ? { connectionIds } : {}, closing);
    await readLabs(context, personId, true);
    for (const name of new Set([...FIRST, ...(Object.keys(CHAPTERS) as ChapterName[])])) {
      await sleep(0, closing);
      if (index.generation !== generation) return; // a sync brings more: what was read is old, and it is read again behind it
      await readChapter(context, name, personId, today);
    }
  });
}
