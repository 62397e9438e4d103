import { isObject, textOf } from '../base/json.ts';
import { nameText } from '../fhir/name.ts';
import { readSource } from '../store/bodies.ts';
import { listSources } from '../store/connections.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Source } from '../store/types.ts';
import type { PeopleView } from './api.ts';
import type { Context } from './context.ts';
import { type KeptPeople, NOTHING_SAID, SAMPLE, whoseAre } from './people.ts';
import { featuresOf } from './people-match.ts';
import { PEOPLE } from './people-view.ts';

/** The setting in which it is kept who was looked at last. */
const LOOKED_AT = 'looked-at';

type Everybody = Omit<PeopleView, 'lookedAt'>;

/** The ids of all sources of one person, or (`null`) of nobody known. */
export async function sourcesOf(context: Context, personId: string | null): Promise<readonly string[]> {
  const { people, unknown } = await everybody(context);
  return personId === null ? unknown : (people.find(({ id }) => id === personId)?.sources ?? []);
}

/** Everybody whose record is here, and who was looked at last. */
export async function readPeople(context: Context): Promise<PeopleView> {
  const [all, kept] = await Promise.all([
    everybody(context),
    readSetting<{ readonly personId: string | null }>(context.store, LOOKED_AT),
  ]);
  return { ...all, lookedAt: kept?.personId };
}

/** Remembers who is looked at, on this device. */
export async function saveLookedAt({ store }: Context, personId: string | null): Promise<void> {
  await changeSetting(store, LOOKED_AT, () => ({ personId }));
}

interface Known {
  readonly generation: number;
  readonly everybody: Promise<Everybody>;
}

const known = new WeakMap<Store, { last: Known | undefined }>();

/** Asked with every list and every letter that is typed: it is worked out again only when something has changed. */
export function everybody({ store, events }: Context): Promise<Everybody> {
  let memory = known.get(store);
  if (!memory) {
    const fresh: { last: Known | undefined } = { last: undefined };
    known.set(store, (memory = fresh));
    // The events outlive a record that is locked, and must not hold on to it.
    const held = new WeakRef(fresh);
    events.subscribe(({ kind }) => {
      const there = held.deref();
      if (there && (kind === 'connections' || kind === 'catalogue')) there.last = undefined;
    });
  }
  const { generation } = store.index;
  if (memory.last?.generation === generation) return memory.last.everybody;
  const asked: Known = { generation, everybody: lookAround(store) };
  const there = memory;
  there.last = asked;
  asked.everybody.catch(() => {
    if (there.last === asked) there.last = undefined;
  });
  return asked.everybody;
}

async function lookAround(store: Store): Promise<Everybody> {
  const [sources, kept = NOTHING_SAID] = await Promise.all([
    listSources(store),
    readSetting<KeptPeople>(store, PEOPLE),
  ]);
  const told = await Promise.all(sources.filter(({ access }) => access !== 'own').map((one) => patientOf(store, one)));
  const whose = whoseAre(
    told.map(({ source: { id, file }, patient }) => ({
      id,
      isSample: file?.isSample === true,
      isFetching: false,
      features: patient === undefined ? undefined : featuresOf(patient),
    })),
    kept,
  );
  const personIds = new Set([...whose.values()].flatMap(({ personId }) => personId ?? []));
  const owned = sources.map((source) => ({
    id: source.id,
    owner: ownerOf(source, whose.get(source.id)?.personId, personIds),
  }));
  const of = (person: string | null) => owned.filter(({ owner }) => owner === person).map(({ id }) => id);
  return {
    unknown: of(null),
    people: [...personIds].map((id) => ({
      id,
      sources: of(id),
      ...namedIn(
        id,
        told.filter(({ source }) => whose.get(source.id)?.personId === id),
        kept,
      ),
    })),
  };
}

/** What somebody entered stays theirs; where they are gone from here, it is the only other one's, or nobody's who is known. */
function ownerOf(
  { access, personId }: Source,
  connectionOf: string | undefined,
  personIds: ReadonlySet<string>,
): string | null {
  if (access !== 'own') return connectionOf ?? null;
  if (personId !== undefined && personIds.has(personId)) return personId;
  const real = [...personIds].filter((id) => id !== SAMPLE);
  return real.length === 1 ? real[0]! : null;
}

interface Told {
  readonly source: Source;
  readonly patient: unknown;
}

async function patientOf(store: Store, source: Source): Promise<Told> {
  const body = await readSource(store, source.id, 'Patient', source.patientId).catch(() => undefined);
  return { source, patient: body && JSON.parse(body.text) };
}

/** What they are called here; by where their record is, where no name came. */
function namedIn(id: string, theirs: readonly Told[], { names }: KeptPeople) {
  const patients = theirs.map(({ patient }) => patient).filter(isObject);
  const sent = patients.map(({ name }) => nameText(name)).find((name) => name !== '');
  return {
    name: (Object.hasOwn(names, id) ? names[id] : undefined) ?? sent,
    at: theirs[0]?.source.name ?? '',
    birthDate: patients.map(({ birthDate }) => textOf(birthDate)).find((date) => date !== undefined),
  };
}
