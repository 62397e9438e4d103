import { create } from 'zustand';
import type { Engine, PeopleView } from '../../engine/api.ts';

/** A person's id, or `null` for what is here of nobody knows whom. Undefined where there is nobody to keep apart. */
export type LookedAt = string | null | undefined;

interface PersonTopic extends Omit<PeopleView, 'lookedAt'> {
  readonly lookedAt: LookedAt;
  /** Looks at somebody else, on every screen. */
  readonly choose: (personId: string | null) => Promise<void>;
  /** Forgets the person who does not exist. */
  readonly leaveSample: () => Promise<void>;
}

export const usePerson = create<PersonTopic>()(() => ({
  people: [],
  unknown: [],
  lookedAt: undefined,
  choose: async () => {},
  leaveSample: async () => {},
}));

/** Whose entries a screen is to show. Loaders ask before they read anything, so that no screen ever mixes two people. */
export async function lookedAtNow(engine: Engine): Promise<LookedAt> {
  const heard = await engine.readPeople();
  // What this tab looks at stays: another tab may look at somebody else.
  const now = usePerson.getState().lookedAt;
  const lookedAt = oneOf(heard, now === undefined ? heard.lookedAt : now);
  usePerson.setState({ people: heard.people, unknown: heard.unknown, lookedAt });
  return lookedAt;
}

function oneOf({ people, unknown }: PeopleView, chosen: LookedAt): LookedAt {
  if (people.length + Math.min(1, unknown.length) < 2) return undefined;
  const isHere = chosen === null ? unknown.length > 0 : people.some(({ id }) => id === chosen);
  return isHere ? chosen : (people[0]?.id ?? null);
}

/** How somebody else comes to be looked at: it is kept, and every screen looks again. */
export function onChoice(engine: Engine, revalidate: () => unknown): void {
  usePerson.setState({
    async choose(personId) {
      usePerson.setState({ lookedAt: personId });
      await engine.saveLookedAt(personId);
      await revalidate();
    },
    leaveSample: () => engine.forgetSample(),
  });
}

/** By this id goes the person who does not exist (`engine/people.ts`). */
export const SAMPLE = 'sample';

/** Whether what the screens show is the sample. */
export const isSampleShown = ({ people, lookedAt }: Pick<PersonTopic, 'people' | 'lookedAt'>): boolean =>
  (lookedAt === undefined ? people[0]?.id : lookedAt) === SAMPLE;
