import type { CardChoices, Engine } from '../../engine/api.ts';
import { glanceAt } from '../../record/glance.ts';

/** For the specs of screens: a visit an hour after the last one, with one result that came meanwhile. */
export function specSummary(
  calls: string[],
  engine: () => Engine,
): Pick<Engine, 'readGlance' | 'readSinceVisit' | 'readCards' | 'saveCards'> {
  let cards: CardChoices | undefined;
  return {
    readGlance: async (name, whose) => glanceAt((await engine().readChapter(name, whose)).view),
    readSinceVisit: async ({ now }) => ({
      since: now - 3_600_000,
      added: 1,
      amended: 0,
      kinds: [{ kind: 'lab', entries: 1 }],
      rows: [
        {
          position: 1,
          connectionId: 'lakeside',
          stripe: 1,
          type: 'Observation',
          id: 'r13',
          kind: 'lab',
          title: 'Potassium',
          detail: '5.9 mmol/L',
          flagged: true,
          withdrawn: '',
          when: '2026-11-20',
        },
      ],
    }),
    readCards: async () => cards,
    async saveCards(next) {
      calls.push(`saveCards ${JSON.stringify(next)}`);
      cards = next;
    },
  };
}
