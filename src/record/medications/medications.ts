import type { Dose } from '../../fhir/dose-text.ts';
import { type Chapter, type Line, memberOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey } from '../entry.ts';
import { conflictsOf } from './conflicts.ts';
import { keysByEntry } from './keys.ts';
import { dayAfter, isPast, type By, type Told, toldBy } from './told.ts';

/** One product with one dose, as it is listed now. */
export interface Taking {
  /** In the source's words. */
  readonly product: string;
  /** How to take it, in the prescriber's words; '' where none came. */
  readonly dose: string;
  /** Only where it came in parts, of which `dose` is the English. */
  readonly inParts?: Dose;
  readonly state: 'active' | 'on-hold';
  readonly by: By;
  /** Who prescribed or told it; '' where nobody is named. */
  readonly who: string;
  /** The names of all sources that list it so. */
  readonly sources: readonly string[];
  readonly since: string;
  /** When it was last said. */
  readonly asOf: string;
  readonly until: string;
  readonly refills: string;
  readonly quantity: string;
}

/** How often it was handed out, and the last time. */
export interface Filled {
  readonly times: number;
  readonly last: string;
  readonly quantity: string;
  readonly days: string;
}

/** One medicine, by what is in it. */
export interface MedicationLine extends Line {
  /** What `detail` says, where that came in parts. */
  readonly inParts?: Dose;
  /** Empty where its name says nothing that we know. */
  readonly ingredients: readonly string[];
  readonly takings: readonly Taking[];
  /** Since when it is taken, as far as what is listed now says. */
  readonly since: string;
  /** When it first stands in the record as a medicine of theirs, which may be years before. */
  readonly first: string;
  /** The newest word that it is taken. */
  readonly confirmed:
    | { readonly when: string; readonly by: By; readonly who: string; readonly sourceName: string }
    | undefined;
  /** Listed, but with no new word for so long that it should be asked about. */
  readonly isOld: boolean;
  readonly reasons: readonly string[];
  readonly filled: Filled | undefined;
  /** In a hospital: as often as the record tells. */
  readonly given: { readonly times: number; readonly first: string; readonly last: string } | undefined;
  /** Of what is over: the status as sent, and when it ended ('' where nobody says); the last word of it, which may be older. */
  readonly ended:
    | { readonly when: string; readonly how: string; readonly why: string; readonly said: string; readonly by: By }
    | undefined;
}

export interface MedicationsView {
  /** Listed as taken by anybody, those with no word for long last. */
  readonly now: readonly MedicationLine[];
  /** Planned, or of a status that does not say. */
  readonly unclear: readonly MedicationLine[];
  readonly stopped: readonly MedicationLine[];
  /** Given there, and never listed as taken outside. */
  readonly hospital: readonly MedicationLine[];
  readonly setAside: readonly SetAside[];
}

/** Medicines by what is in them, and whether they are taken: of hundreds of entries, the few that matter today. */
export const medications: Chapter<MedicationsView> = {
  types: [
    'MedicationRequest',
    'MedicationStatement',
    'MedicationDispense',
    'MedicationAdministration',
    'MedicationOrder', // DSTU2
    'MedicationUsage', // on the way to R5
  ],
  along: ['Medication'],
  build(own, _along, help) {
    // So that the order in which they come never matters.
    const entries = own.toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
    const { facts, setAside } = standing(entries);
    const tolds = new Map(entries.map((entry) => [entry, toldBy(entry, help)]));
    const names = new Map([...tolds].map(([entry, { name }]) => [addressKey(entry), name]));
    const keys = keysByEntry([...tolds.values()]);
    const rule: ClusterRule = { keysOf: (entry) => keys.get(entry) ?? [] };
    const denied = [...tolds.values()].filter(({ entry }) => entry.line.withdrawn === 'not-taken');
    const drafts = clustersOf(facts, rule, help.choices).map((cluster) => {
      const all = cluster.entries.map((entry) => tolds.get(entry)!);
      const key = keys.get(cluster.entries[0]!)?.[0]?.key;
      const not = denied.filter(({ entry }) => key !== undefined && keys.get(entry)?.[0]?.key === key);
      return draftOf(cluster, all, not, help.today);
    });
    const named = (place: Place) => drafts.filter((draft) => draft.place === place).map(({ line }) => line);
    return {
      now: named('now').toSorted((a, b) => Number(a.isOld) - Number(b.isOld) || byTitle(a, b)),
      unclear: named('unclear').toSorted(byTitle),
      stopped: named('stopped').toSorted((a, b) => newest(lastOf(a), lastOf(b)) || byTitle(a, b)),
      hospital: named('hospital').toSorted((a, b) => newest(a.given?.last ?? '', b.given?.last ?? '') || byTitle(a, b)),
      setAside: setAside.map(({ member, reason }) => ({
        reason,
        // The title that was stored does not know the medicine that it refers to.
        member: { ...member, title: names.get(addressKey(member)) || member.title },
      })),
    };
  },
};

type Place = 'now' | 'unclear' | 'stopped' | 'hospital';

const newest = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
const lastOf = ({ ended, when }: MedicationLine): string => ended?.when || ended?.said || when;

function byTitle(a: MedicationLine, b: MedicationLine): number {
  const [left, right] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return left === right ? newest(b.id, a.id) : left < right ? -1 : 1;
}

/** A prescription runs a year, and a refill comes late. */
const OLD_AFTER_DAYS = 456;

/** A box lasts a little longer than it should. */
const GRACE_DAYS = 14;

function draftOf(cluster: Cluster, all: readonly Told[], denied: readonly Told[], today: string) {
  const words = all.filter(({ standing: how, inHospital }) => how !== 'fact' && !inHospital);
  const active = words.filter(({ standing: how }) => how === 'active' || how === 'on-hold');
  const fills = all.filter(({ by }) => by === 'dispensed');
  const inStock = active.length > 0 ? [] : fills.filter((fill) => isInStock(fill, today)).slice(0, 1);
  const takings = takingsOf([...active, ...inStock], today);
  const place = placeOf(words, takings, fills, all);
  const line = lineOfAll(cluster, all, {
    takings,
    active: [...active, ...inStock],
    words,
    fills,
    denied,
    place,
    today,
  });
  return { place, line };
}

function placeOf(
  words: readonly Told[],
  takings: readonly Taking[],
  fills: readonly Told[],
  all: readonly Told[],
): Place {
  if (takings.length > 0) return 'now';
  if (words.some(({ standing: how }) => how === 'ended')) return 'stopped';
  if (words.length > 0) return 'unclear';
  return fills.length < all.length ? 'hospital' : 'stopped';
}

/** Handed out so lately that what was handed out is still being taken. */
function isInStock({ asOf, days }: Told, today: string): boolean {
  const until = days === '' ? '' : dayAfter(asOf, Math.ceil(Number(days)) + GRACE_DAYS);
  return until !== '' && until >= today;
}

/** Each product and dose once: what was prescribed before what was only told, of both the newest first, what is old last. */
function takingsOf(active: readonly Told[], today: string): readonly Taking[] {
  const alike = new Map<string, Told[]>();
  for (const told of active) {
    const key = [told.name || told.entry.line.title, told.dose, told.standing].map(plain).join('|');
    const known = alike.get(key);
    if (known) known.push(told);
    else alike.set(key, [told]);
  }
  const takings = [...alike.values()].map((tolds): Taking => {
    const [first] = tolds.toSorted((a, b) => newest(a.asOf, b.asOf));
    const { name, dose, inParts, by, who, until, refills, quantity, asOf, entry, standing: how } = first!;
    return {
      product: name || entry.line.title,
      dose,
      ...(inParts && { inParts }),
      state: how === 'on-hold' ? 'on-hold' : 'active',
      by,
      who,
      sources: [...new Set(tolds.map((told) => told.entry.source.name))].toSorted(),
      since: earliest(tolds.map(({ since }) => since)),
      asOf,
      until,
      refills,
      quantity,
    };
  });
  const rank = ({ by, asOf }: Taking) => Number(isLongAgo(asOf, today)) * 2 + Number(by !== 'prescribed');
  return takings.toSorted((a, b) => rank(a) - rank(b) || newest(a.asOf, b.asOf));
}

const isLongAgo = (when: string, today: string): boolean =>
  isPast(dayAfter(when || '0001-01-01', OLD_AFTER_DAYS), today);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

const earliest = (dates: readonly string[]): string => dates.filter((date) => date !== '').toSorted()[0] ?? '';
const latest = (dates: readonly string[]): string => dates.toSorted().at(-1) ?? '';

interface Parts {
  readonly takings: readonly Taking[];
  readonly active: readonly Told[];
  readonly words: readonly Told[];
  readonly fills: readonly Told[];
  readonly denied: readonly Told[];
  readonly place: Place;
  readonly today: string;
}

function lineOfAll({ why }: Cluster, all: readonly Told[], parts: Parts): MedicationLine {
  const { takings, active, words, fills, denied, place, today } = parts;
  const [first] = all;
  const known = all.find(({ areKnown, names }) => areKnown && names.length > 0)?.names ?? [];
  const given = all.filter(({ inHospital }) => inHospital);
  const confirmed = place === 'now' ? confirmedBy([...active, ...fills]) : undefined;
  const conflicts = place === 'now' ? conflictsOf(words, denied) : [];
  const { inParts } = takings[0] ?? first!;
  return {
    id: addressKey(first!.entry),
    title: labelOf(known) || all.find(({ name }) => name !== '')?.name || first!.entry.line.title,
    detail: (takings[0] ?? first!).dose,
    ...(inParts && { inParts }),
    when: latest(all.map(({ asOf }) => asOf)),
    members: all.map(({ entry, name }) => ({ ...memberOf(entry), title: name || entry.line.title })),
    ...(why && { why }),
    ...(conflicts.length > 0 && { conflicts }),
    ingredients: known,
    takings,
    since: earliest(active.map(({ since }) => since)),
    first: earliest([...words, ...fills].map(({ since }) => since)),
    confirmed,
    isOld: place === 'now' && isLongAgo(confirmed?.when ?? '', today),
    reasons: [...new Set((active.length > 0 ? active : words).flatMap(({ reasons }) => reasons))].slice(0, 3),
    filled: filledBy(fills),
    given: given.length === 0 ? undefined : timesOf(given),
    ended: place === 'stopped' ? endedBy(words, fills) : undefined,
  };
}

/** "Acetaminophen + codeine". Where an ingredient is not known to us, the medicine's own name says it better. */
function labelOf(ingredients: readonly string[]): string {
  const label = ingredients.join(' + ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function confirmedBy(tolds: readonly Told[]): MedicationLine['confirmed'] {
  const [last] = tolds.toSorted((a, b) => newest(a.asOf, b.asOf));
  return last && { when: last.asOf, by: last.by, who: last.who, sourceName: last.entry.source.name };
}

function filledBy(fills: readonly Told[]): Filled | undefined {
  const [last] = fills.toSorted((a, b) => newest(a.asOf, b.asOf));
  return last && { times: fills.length, last: last.asOf, quantity: last.quantity, days: last.days };
}

/** An order for the ward is no dose: it counts where no dose is told. */
function timesOf(given: readonly Told[]): NonNullable<MedicationLine['given']> {
  const doses = given.filter(({ by }) => by === 'given');
  const dates = (doses.length > 0 ? doses : given).map(({ asOf }) => asOf);
  return { times: doses.length, first: earliest(dates), last: latest(dates) };
}

function endedBy(words: readonly Told[], fills: readonly Told[]): MedicationLine['ended'] {
  const [last] = words
    .filter(({ standing: how }) => how === 'ended')
    .toSorted((a, b) => newest(a.until || a.asOf, b.until || b.asOf));
  if (last) return { when: last.until, how: last.status, why: last.whyEnded, said: last.asOf, by: last.by };
  const said = latest(fills.map(({ asOf }) => asOf));
  return fills.length === 0 ? undefined : { when: '', how: '', why: '', said, by: 'dispensed' };
}
