import { readSource } from '../store/bodies.ts';
import { readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { ConnectionView, PersonView } from './api.ts';
import { type KeptPeople, type Known, NOTHING_SAID, type Whose, whoseAre } from './people.ts';
import { featuresOf } from './people-match.ts';

/** The setting in which it is kept what the person said. */
export const PEOPLE = 'people';

type Unnamed = Omit<ConnectionView, 'whose'>;

/** The connections, oldest first, each with whose it is. */
export async function withPeople(store: Store, views: readonly Unnamed[]): Promise<readonly ConnectionView[]> {
  const [kept = NOTHING_SAID, known] = await Promise.all([
    readSetting<KeptPeople>(store, PEOPLE),
    Promise.all(views.map((view) => knownOf(store, view))),
  ]);
  const whose = whoseAre(known, kept);
  return views.map((view) => {
    const { personId, ...how } = whose.get(view.id)!;
    return {
      ...view,
      whose: { ...how, person: personId === undefined ? undefined : personOf(personId, views, whose, kept) },
    };
  });
}

async function knownOf(store: Store, { id, patient, sync, access, file }: Unnamed): Promise<Known> {
  const source = await readSource(store, id, 'Patient', patient.id);
  const isFetching = access !== 'file' && (!sync || sync.state === 'running');
  return {
    id,
    isFetching,
    isSample: file?.isSample === true,
    features: source && featuresOf(JSON.parse(source.text)),
  };
}

function personOf(
  id: string,
  views: readonly Unnamed[],
  whose: ReadonlyMap<string, Whose>,
  { names }: KeptPeople,
): PersonView {
  const theirs = views.filter((view) => whose.get(view.id)?.personId === id).map(({ patient }) => patient);
  return {
    id,
    name: (Object.hasOwn(names, id) ? names[id] : undefined) ?? theirs.find(({ name }) => name !== undefined)?.name,
    birthDate: theirs.find(({ birthDate }) => birthDate !== undefined)?.birthDate,
  };
}
