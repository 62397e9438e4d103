import { isObject } from '../base/json.ts';
import { type ChapterName, CHAPTERS } from '../record/chapters.ts';
import type { Line } from '../record/chapter.ts';
import { addressKey, type EntryAddress } from '../record/entry.ts';
import type { ClusterView } from './api.ts';
import { readChapter } from './chapters/read-chapter.ts';
import type { Context } from './context.ts';
import { readMarks } from './marks.ts';
import { everybody } from './people-sources.ts';

/** Which entries are one thing with this one in its chapter, and what the person said of it; undefined where no chapter counts it. */
export async function readCluster(
  context: Context,
  entry: EntryAddress,
  today: string,
): Promise<ClusterView | undefined> {
  const { store } = context;
  const key = addressKey(entry);
  const [personId, { choices }] = await Promise.all([personOf(context, entry.connectionId), readMarks(store)]);
  for (const [name, load] of Object.entries(CHAPTERS)) {
    // oxlint-disable-next-line no-await-in-loop -- most types are of one chapter: the others are not read
    const { types } = await load();
    if (!types.includes(entry.type)) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { view } = await readChapter(context, name as ChapterName, personId, today);
    const line = lineWith(view, key);
    if (!line) continue;
    return {
      chapter: name as ChapterName,
      types,
      members: line.members,
      why: line.why,
      isApart: choices.apart.has(key),
      isJoined: choices.together.some((group) => group.includes(key)),
    };
  }
  return undefined;
}

/** Of one person alone, where there are several: two people's entries are never one thing. */
async function personOf(context: Context, connectionId: string): Promise<string | null | undefined> {
  const { people, unknown } = await everybody(context);
  if (people.length + Math.min(1, unknown.length) < 2) return undefined;
  return people.find(({ sources }) => sources.includes(connectionId))?.id ?? null;
}

const DEEPEST = 6;

/** Wherever in a chapter's view it stands: every line of every chapter has its members. */
function lineWith(value: unknown, key: string, depth = DEEPEST): Pick<Line, 'members' | 'why'> | undefined {
  if (Array.isArray(value) || (isObject(value) && !isLine(value))) {
    if (depth === 0) return undefined;
    for (const one of Object.values(value)) {
      const found = lineWith(one, key, depth - 1);
      if (found) return found;
    }
    return undefined;
  }
  return isLine(value) && value.members.some((member) => addressKey(member) === key) ? value : undefined;
}

const isLine = (value: unknown): value is Line => isObject(value) && Array.isArray(value['members']);
