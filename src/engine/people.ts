import { type Features, likenessOf } from './people-match.ts';

/** What the person said of whose record is whose. */
export interface KeptPeople {
  /** Connection → person. */
  readonly placed: Readonly<Record<string, string>>;
  /** Person → what they are called here, where that was changed. */
  readonly names: Readonly<Record<string, string>>;
}

/** The person who does not exist: never taken for anybody, and nobody is for them. */
export const SAMPLE = 'sample';

export const NOTHING_SAID: KeptPeople = { placed: {}, names: {} };

/** A connection as far as it tells whose it is. */
export interface Known {
  readonly id: string;
  /** Undefined while its Patient is not here. */
  readonly features: Features | undefined;
  /** Its Patient may still come. */
  readonly isFetching: boolean;
  readonly isSample?: boolean;
}

/** Whose a connection is. */
export interface Whose {
  /** Undefined where it cannot be told, for now or at all. */
  readonly personId: string | undefined;
  /** Names and birth date agree with those of an earlier connection of theirs; nobody has said so. */
  readonly isMatched: boolean;
  /** Only the person can tell. */
  readonly isAsked: boolean;
}

/**
 * Whose each connection is, the oldest first: as the person said; as another one's whose Patient is the same; or its own.
 *
 * A person whom nobody has spoken of is called by the id of their first connection. What cannot be told is never guessed.
 */
export function whoseAre(all: readonly Known[], { placed }: KeptPeople): ReadonlyMap<string, Whose> {
  const whose = new Map<string, Whose>();
  const settled: { readonly personId: string; readonly features: Features | undefined }[] = [];
  const settle = ({ id, features }: Known, personId: string, isMatched: boolean) => {
    settled.push({ personId, features });
    whose.set(id, { personId, isMatched, isAsked: false });
  };
  const real = all.filter(({ isSample }) => !isSample);
  for (const one of real) if (Object.hasOwn(placed, one.id)) settle(one, placed[one.id]!, false);
  const mayCome = real.some(({ isFetching, features }) => isFetching && !features);
  for (const one of real) {
    if (whose.has(one.id)) continue;
    const personId = settled.length === 0 ? one.id : matchOf(one, settled);
    if (personId !== undefined) settle(one, personId, personId !== one.id);
    else whose.set(one.id, { personId, isMatched: false, isAsked: !mayCome });
  }
  for (const { id, isSample } of all) {
    if (isSample) whose.set(id, { personId: SAMPLE, isMatched: false, isAsked: false });
  }
  return whose;
}

/** The one person whose Patient it is, itself where it is nobody's of these, undefined where that is not sure. */
function matchOf(
  { id, features }: Known,
  settled: readonly { readonly personId: string; readonly features: Features | undefined }[],
): string | undefined {
  const likeness = settled.map((one) => (features && one.features ? likenessOf(features, one.features) : 'unsure'));
  const same = new Set(settled.filter((_, i) => likeness[i] === 'same').map(({ personId }) => personId));
  if (same.size === 1) return [...same][0];
  return same.size === 0 && !likeness.includes('unsure') ? id : undefined;
}

/** What is kept when the person says something of one of them: all others stay where they are from then on. */
export function pinned(kept: KeptPeople, whose: ReadonlyMap<string, Whose>): KeptPeople {
  const told = [...whose].flatMap(([id, { personId }]) => (personId === undefined ? [] : [[id, personId] as const]));
  // What is kept counts: another tab may have been faster.
  return { ...kept, placed: { ...Object.fromEntries(told), ...kept.placed } };
}

/** Less what is said of connections that are not here any more, and of people who have none. */
export function pruned({ placed, names }: KeptPeople, connectionIds: readonly string[]): KeptPeople {
  const here = Object.entries(placed).filter(([id]) => connectionIds.includes(id));
  const people = new Set(here.map(([, personId]) => personId));
  return {
    placed: Object.fromEntries(here),
    names: Object.fromEntries(Object.entries(names).filter(([personId]) => people.has(personId))),
  };
}
