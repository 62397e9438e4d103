import { isObject, listOf } from '../../base/json.ts';
import { conceptText } from '../../fhir/coding.ts';
import { dayOf } from '../../fhir/dates.ts';
import { quantityText } from '../../fhir/quantity.ts';
import { joined, plainText } from '../../fhir/text.ts';
import { valueText } from '../../fhir/value.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, memberOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { DISEASES, type Disease } from './diseases.ts';
import { type DueLine, forecastsOf } from './forecasts.ts';
import { cvxCodes, NO_VACCINE, sharedKey, vaccineGroup, type VaccineGroup } from './vaccine-groups.ts';

/** One dose that was given. */
export interface DoseLine extends Line {
  readonly diseases: readonly Disease[];
  /** Where its date is only words: "as a child". */
  readonly whenSaid: string;
  readonly lot: string;
  readonly manufacturer: string;
  readonly expires: string;
  /** How much, where and by which way, as sent. */
  readonly given: string;
  readonly who: string;
  readonly place: string;
  /** The number of this dose and of all, as sent: "2", "3"; '' where none is said. */
  readonly number: string;
  readonly outOf: string;
  readonly series: string;
  /** Told, and not written down where it was given. */
  readonly isReported: boolean;
  /** Too little, or spoilt: the source says that it does not count as a whole dose. */
  readonly isSubpotent: boolean;
  /** Another entry has the same vaccine on the same day, of another lot. */
  readonly hasRival: boolean;
  /** The date of a dose that another source tells of more exactly, and that this may be; else ''. */
  readonly mayBe: string;
}

export interface DiseaseCard {
  readonly disease: Disease;
  /** What the source calls it, where we do not know what it is against; else ''. */
  readonly name: string;
  /** Ids of its lines, the newest first. */
  readonly doses: readonly string[];
  /** When the last was given; '' where no date was sent. */
  readonly last: string;
}

export interface ImmunizationsView {
  /** The newest first. */
  readonly lines: readonly DoseLine[];
  readonly byDisease: readonly DiseaseCard[];
  /** What a source says is due or overdue. */
  readonly due: readonly DueLine[];
  /** What it says of others: complete, later, not to be given. */
  readonly later: readonly DueLine[];
  readonly setAside: readonly SetAside[];
}

/** What was given against which disease; and what is due, only where a source says so. */
export const immunizations: Chapter<ImmunizationsView> = {
  types: ['Immunization', 'ImmunizationRecommendation'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own.toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1)));
    const shots = facts.filter(({ resource }) => resource.resourceType === 'Immunization');
    const none = shots.filter(({ resource }) => isNoVaccine(resource));
    const given = shots.filter(({ resource }) => !isNoVaccine(resource));
    const groups = new Map(given.map((entry) => [entry, groupOf(entry)]));
    const lines = withGuesses(
      withRivals(clustersOf(given, ruleOf(groups), help.choices).map((cluster) => doseOf(cluster, groups, help))),
    );
    const forecasts = forecastsOf(facts.filter(({ resource }) => resource.resourceType !== 'Immunization'));
    return {
      lines,
      byDisease: cardsOf(lines),
      ...forecasts,
      setAside: [
        ...setAside,
        ...none.map((entry) => ({ member: memberOf(entry), reason: 'not-done' })),
        ...forecasts.setAside,
      ],
    };
  },
};

const isNoVaccine = ({ vaccineCode }: Entry['resource']): boolean => cvxCodes(vaccineCode).includes(NO_VACCINE);

function groupOf({ resource }: Entry): VaccineGroup {
  const targets = listOf(resource['protocolApplied']).slice(0, 5).filter(isObject);
  return vaccineGroup(
    resource['vaccineCode'],
    targets.flatMap(({ targetDisease }) => listOf(targetDisease).slice(0, 10)),
  );
}

/** The same group on the same day is one dose, whoever tells of it; of two lots there were two, or one is wrong. */
const ruleOf = (groups: ReadonlyMap<Entry, VaccineGroup>): ClusterRule => ({
  keysOf(entry) {
    const key = groupKey(entry, groups.get(entry)!);
    return key === '' ? [] : [{ key, why: 'same-group-and-day' }];
  },
  unless: lotOf,
});

/** '' without a whole day: two doses of one month may be two. */
function groupKey({ line, resource }: Entry, group: VaccineGroup): string {
  const day = dayOf(line.when);
  const name = conceptText(resource['vaccineCode']).toLowerCase();
  const what = sharedKey(group) || (/^code \S+$/.test(name) ? '' : name);
  return day.length < 10 || what === '' ? '' : `${what} on ${day}`;
}

const lotOf = ({ resource }: Entry): string =>
  plainText(resource['lotNumber'], 60)
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');

function doseOf({ entries, why }: Cluster, groups: ReadonlyMap<Entry, VaccineGroup>, help: ChapterHelp): DoseLine {
  const said = (read: (entry: Entry) => string): string => entries.map(read).find((text) => text !== '') ?? '';
  const text = (element: string) => said(({ resource }) => plainText(resource[element], 100));
  const protocol = (read: (one: object) => string) =>
    said(
      ({ resource }) =>
        listOf(resource['protocolApplied'])
          .filter(isObject)
          .map(read)
          .find((one) => one !== '') ?? '',
    );
  return {
    ...lineOf({ entries, why }),
    diseases: groups.get(entries[0]!)!.diseases,
    whenSaid: text('occurrenceString'),
    lot: text('lotNumber'),
    manufacturer: said((entry) => help.nameOf(entry, entry.resource['manufacturer'])),
    expires: text('expirationDate'),
    given: said(({ resource, decimalOf }) =>
      joined(
        [
          quantityText(resource['doseQuantity'], decimalOf),
          conceptText(resource['site']),
          conceptText(resource['route']),
        ],
        ', ',
      ),
    ),
    who: said((entry) => performerOf(entry, help)),
    place: said((entry) => help.nameOf(entry, entry.resource['location'])),
    number: protocol((one) => valueText(one, 'doseNumber')),
    outOf: protocol((one) => valueText(one, 'seriesDoses')),
    series: protocol((one) => plainText((one as Record<string, unknown>)['series'], 100)),
    isReported: entries.every(({ resource }) => resource['primarySource'] === false),
    isSubpotent: entries.some(({ resource }) => resource['isSubpotent'] === true),
    hasRival: false,
    mayBe: '',
  };
}

function performerOf(entry: Entry, { nameOf }: ChapterHelp): string {
  const actors = listOf(entry.resource['performer']).slice(0, 5).filter(isObject);
  return actors.map(({ actor }) => nameOf(entry, actor)).find((name) => name !== '') ?? '';
}

function withRivals(lines: readonly DoseLine[]): readonly DoseLine[] {
  const keys = lines.map(({ diseases, when, lot }) => {
    const day = dayOf(when);
    return day.length < 10 || lot === '' || diseases[0] === 'other' ? '' : `${diseases.join(' ')} ${day}`;
  });
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return lines.map((line, i) => (keys[i] !== '' && times.get(keys[i]!)! > 1 ? { ...line, hasRival: true } : line));
}

/** "February 1969" by one and "7 February 1969" by another may be one dose. Nobody can tell, so they stay two and say so. */
function withGuesses(lines: readonly DoseLine[]): readonly DoseLine[] {
  const exact = new Map<string, DoseLine[]>();
  for (const line of lines) {
    const day = dayOf(line.when);
    if (day.length < 10) continue;
    for (const part of [day.slice(0, 4), day.slice(0, 7)]) {
      const key = `${part} ${line.diseases.join(' ')}`;
      const known = exact.get(key);
      if (known) known.push(line);
      else exact.set(key, [line]);
    }
  }
  return lines.map((line) => {
    const others = exact.get(`${dayOf(line.when)} ${line.diseases.join(' ')}`) ?? [];
    const other = line.diseases[0] === 'other' ? undefined : others.find((one) => isElsewhere(line, one));
    return other ? { ...line, mayBe: other.when } : line;
  });
}

const isElsewhere = (a: DoseLine, b: DoseLine): boolean =>
  !a.members.some(({ connectionId }) => b.members.some((one) => one.connectionId === connectionId));

/** In the order of a card; what is against nothing that we know comes last, by name. */
function cardsOf(lines: readonly DoseLine[]): readonly DiseaseCard[] {
  const cards = new Map<string, DiseaseCard & { readonly doses: string[] }>();
  for (const line of lines) {
    for (const disease of line.diseases) {
      const name = disease === 'other' ? line.title : '';
      const key = `${disease} ${name.toLowerCase()}`;
      const known = cards.get(key);
      if (known) known.doses.push(line.id);
      else cards.set(key, { disease, name, doses: [line.id], last: line.when });
    }
  }
  return [...cards.values()].toSorted(
    (a, b) => DISEASES.indexOf(a.disease) - DISEASES.indexOf(b.disease) || (a.name < b.name ? -1 : 1),
  );
}
