import type { Engine } from '../../engine/api.ts';
import { isObject } from '../../base/json.ts';
import type { Chapter } from '../../record/chapter.ts';
import type { Entry } from '../../record/entry.ts';
import { viewOf } from '../../record/testing.ts';
import { storyOf, type VisitStory } from '../../record/visits/story.ts';

/** Stories of visits among the entries that a spec gives: what names the visit, and what else is of its day. */
export const specVisits = (entries: () => readonly Entry[]): Pick<Engine, 'readVisit'> => ({
  async readVisit(connectionId, id) {
    const others = entries().filter((one) => one.connectionId === connectionId && one.type !== 'Encounter');
    const visit = entries().find(
      (one) => one.connectionId === connectionId && one.type === 'Encounter' && one.id === id,
    );
    if (!visit) return undefined;
    const said = others.filter((one) => visitOf(one) === `Encounter/${id}`);
    const sameDay = others.filter((one) => visitOf(one) === undefined && dayOf(one) === dayOf(visit));
    const story: Chapter<VisitStory> = {
      types: [],
      build: (_own, _along, help) => storyOf({ visit, parts: [], said, sameDay, left: 0 }, help),
    };
    return viewOf(story, entries());
  },
});

const dayOf = ({ line }: Entry): string => line.when.slice(0, 10);

function visitOf({ resource }: Entry): unknown {
  const { encounter } = resource;
  return isObject(encounter) ? encounter['reference'] : undefined;
}
