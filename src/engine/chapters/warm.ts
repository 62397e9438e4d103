import { sleep } from '../../base/sleep.ts';
import { CHAPTERS, type ChapterName } from '../../record/chapters.ts';
import type { Context } from '../context.ts';
import { readPeople } from '../people-sources.ts';
import { readChapter } from './read-chapter.ts';

/** Smaller records are read in the time that a finger takes. */
const WORTH = 5_000;

/**
 * Reads every chapter of whoever is looked at once, while nobody waits for anything: of a large record the first look at a
 * screen is then as quick as the second. What is asked meanwhile comes in between.
 */
export async function warmChapters(context: Context, today: string, closing: AbortSignal): Promise<void> {
  if (context.store.index.length < WORTH) return;
  const { people, unknown, lookedAt } = await readPeople(context);
  const isOne = people.length + Math.min(1, unknown.length) < 2;
  const personId = isOne ? undefined : (lookedAt ?? people[0]?.id);
  for (const name of Object.keys(CHAPTERS) as ChapterName[]) {
    await sleep(0, closing);
    await readChapter(context, name, personId, today);
  }
}
