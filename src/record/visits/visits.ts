import { isObject, listOf } from '../../base/json.ts';
import { codesOf, conceptText, conceptTexts } from '../../fhir/coding.ts';
import { toRange, wallTimeOf } from '../../fhir/dates.ts';
import { visitClass } from '../../fhir/describe/visit.ts';
import { joined, plainText } from '../../fhir/text.ts';
import {
  type Chapter,
  type ChapterHelp,
  type Line,
  lineOf,
  type Member,
  memberOf,
  type SetAside,
  standing,
} from '../chapter.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { sameEvent } from './shared-keys.ts';

export interface VisitsView {
  /** The newest first, the undated last. What was part of a longer stay is folded into it. */
  readonly visits: readonly VisitLine[];
  readonly setAside: readonly SetAside[];
}

/** One line of the list: few and short texts, for a life has thousands of visits. When it began is `when`. */
export interface VisitLine extends Line {
  /** As sent; '' where there is none. */
  readonly end: string;
  /** Of HL7's list, `AMB`; '' for any other. The screen has the words. */
  readonly kind: string;
  /** What kind of visit the source says it was, where that is no code of HL7's. */
  readonly kindText: string;
  /** What the source calls it; '' where that is no more than its kind. */
  readonly type: string;
  /** FHIR's code, `finished`; '' where none was sent. */
  readonly status: string;
  /** Whom it was with. */
  readonly with: string;
  /** Of the same stay: a transfer, a procedure's own visit. */
  readonly parts: readonly Member[];
}

/** What a visit was, in the source's words. */
export interface VisitFace extends Pick<VisitLine, 'end' | 'kind' | 'kindText' | 'type' | 'status'> {
  /** As sent; '' where there is none. */
  readonly start: string;
  readonly reason: string;
  readonly people: readonly string[];
  readonly places: readonly string[];
}

export const visits: Chapter<VisitsView> = {
  types: ['Encounter'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const roots = rootsOf(facts, help);
    const parts = new Map<Entry, Entry[]>();
    for (const entry of facts) {
      const root = roots.get(entry);
      if (root) parts.set(root, [...(parts.get(root) ?? []), entry]);
    }
    const rule = sameEvent((entry) => peopleOf(entry, help.nameOf));
    const whole = facts.filter((entry) => !roots.has(entry));
    return {
      visits: clustersOf(whole, rule, help.choices).map((cluster) => visitLine(cluster, parts, help)),
      setAside,
    };
  },
};

/** What each entry is a part of, in the end; without those that are whole, or that go round in a circle. */
function rootsOf(facts: readonly Entry[], help: ChapterHelp): ReadonlyMap<Entry, Entry> {
  const known = new Map(facts.map((entry) => [addressKey(entry), entry]));
  const parentOf = (entry: Entry): Entry | undefined => {
    const parent = help.entryOf(entry, entry.resource['partOf']);
    return parent && known.get(addressKey(parent));
  };
  const roots = new Map<Entry, Entry>();
  for (const entry of facts) {
    const seen = new Set([entry]);
    let at = parentOf(entry);
    for (let next = at; next && !seen.has(next); next = parentOf(next)) {
      seen.add(next);
      at = next;
    }
    if (at && at !== entry && !isInCircle(at, parentOf)) roots.set(entry, at);
  }
  return roots;
}

/** The last of a chain has nothing above it, unless the chain has no end. */
const isInCircle = (last: Entry, parentOf: (entry: Entry) => Entry | undefined): boolean =>
  parentOf(last) !== undefined;

function visitLine(cluster: Cluster, parts: ReadonlyMap<Entry, readonly Entry[]>, help: ChapterHelp): VisitLine {
  const [newest] = cluster.entries;
  const { end, kind, kindText, type, status, people } = faceOf(newest!, help.nameOf);
  return {
    ...lineOf(cluster),
    end,
    kind,
    kindText,
    type,
    status,
    with: people.join(', '),
    parts: cluster.entries
      .flatMap((entry) => parts.get(entry) ?? [])
      .map(memberOf)
      .toSorted(byTime),
  };
}

function byTime(a: Member, b: Member): number {
  const [left, right] = [`${a.when} ${addressKey(a)}`, `${b.when} ${addressKey(b)}`];
  return left < right ? -1 : Number(left > right);
}

type NameOf = ChapterHelp['nameOf'];

/** What an Encounter says of itself; `nameOf` as that of `ChapterHelp`. */
export function faceOf(from: Entry, nameOf: NameOf): VisitFace {
  const { resource } = from;
  const period = isObject(resource['period']) ? resource['period'] : {};
  const kind = codesOf(resource['class']).find(({ code }) => KNOWN_KINDS.has(code))?.code ?? '';
  const places = namesOf(from, inList(resource['location'], 'location'), nameOf);
  return {
    start: dateIn(period['start']) || dateIn(resource['plannedStartDate']),
    end: dateIn(period['end']),
    kind,
    kindText: kind === '' ? visitClass(resource) : '',
    type: typeIn(resource['type']) || typeIn(resource['serviceType']),
    status: plainText(resource['status'], 40),
    reason: joined(
      [
        ...new Set([
          ...conceptTexts(resource['reasonCode']),
          ...namesOf(from, listOf(resource['reasonReference']).slice(0, 20), nameOf),
        ]),
      ],
      ', ',
    ),
    people: peopleOf(from, nameOf),
    places: places.length > 0 ? places : namesOf(from, [resource['serviceProvider']], nameOf),
  };
}

const peopleOf = (from: Entry, nameOf: NameOf): readonly string[] =>
  namesOf(from, inList(from.resource['participant'], 'individual', 'actor'), nameOf);

const namesOf = (from: Entry, references: readonly unknown[], nameOf: NameOf): readonly string[] => [
  ...new Set(references.map((one) => nameOf(from, one)).filter((name) => name !== '')),
];

/** These elements of the objects in a list, as far as a visit has them. */
const inList = (list: unknown, ...elements: readonly string[]): readonly unknown[] =>
  listOf(list)
    .slice(0, 50)
    .filter(isObject)
    .flatMap((one) => elements.map((element) => one[element]).filter((value) => value !== undefined));

/** A bare code says nothing to a person. */
function typeIn(concepts: unknown): string {
  const text = conceptText(concepts);
  return text.startsWith('Code ') ? '' : text;
}

const dateIn = (value: unknown): string => {
  const text = plainText(value, 40);
  return toRange(text) ? text : '';
};

/** @see https://terminology.hl7.org/ValueSet-v3-ActEncounterCode.html */
const KNOWN_KINDS: ReadonlySet<string> = new Set('AMB IMP ACUTE NONAC EMER HH VR OBSENC SS PRENC FLD'.split(' '));

/** How many nights it lasted, by the source's own clock; undefined where either end is no day. */
export function nightsOf({ start, end }: Pick<VisitFace, 'start' | 'end'>): number | undefined {
  const [from, to] = [wallTimeOf(start.slice(0, 10)), wallTimeOf(end.slice(0, 10))];
  if (start.length < 10 || end.length < 10 || from === undefined || to === undefined || to < from) return undefined;
  return Math.round((to - from) / 86_400_000);
}
