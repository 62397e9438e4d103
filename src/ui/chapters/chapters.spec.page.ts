import type { Engine } from '../../engine/api.ts';
import { CHAPTERS } from '../../record/chapters.ts';
import type { Chapter } from '../../record/chapter.ts';
import type { Entry } from '../../record/entry.ts';
import { ownOf, viewOf } from '../../record/testing.ts';

/** Chapters over the entries that a spec gives: built by the same code as in the worker. */
export const specChapters = (entries: () => readonly Entry[]): Pick<Engine, 'readChapter'> => ({
  async readChapter(name, { today }) {
    const chapter = (await CHAPTERS[name]()) as Chapter<never>;
    const own = ownOf(chapter, entries());
    return { view: viewOf(chapter, entries(), { today }), entries: own.length, hidden: 0 };
  },
});
