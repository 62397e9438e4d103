import { isObject, listOf } from '../../base/json.ts';
import { codeOf, conceptText, conceptTexts } from '../../fhir/coding.ts';
import { firstOf, plainText } from '../../fhir/text.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { dateIn, isSaid, NO_TIME, type SaidTime, saidTime } from '../said-time.ts';

/** One device. All texts as the source wrote them, '' where it did not say. */
export interface DeviceLine extends Line {
  /** A code of FHIR's: `active`, `inactive`, `completed` … */
  readonly status: string;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly lot: string;
  /** As sent. */
  readonly made: string;
  readonly expires: string;
  /** The Unique Device Identifier as people read it off the card, else the machine-readable part of it. */
  readonly udi: string;
  readonly bodySite: string;
  /** Where a procedure says that it put it in, and whether one took it out. */
  readonly implanted: SaidTime;
  readonly removed: SaidTime;
  /** When it was in use, as a statement of its use says. */
  readonly used: SaidTime;
  readonly reason: readonly string[];
}

export interface DevicesView {
  /** In or with the person now, as far as the sources say. */
  readonly current: readonly DeviceLine[];
  readonly past: readonly DeviceLine[];
  /** Things of the hospital that its record names, with no word that they are the person's. */
  readonly others: readonly DeviceLine[];
  readonly setAside: readonly SetAside[];
}

const RULE: ClusterRule = {
  keysOf({ resource }) {
    const { serialNumber, lotNumber } = resource;
    const [udi, item] = [udiOf(resource), deviceIdentifier(resource)];
    const serial = plainText(serialNumber, 100);
    const lot = plainText(lotNumber, 100);
    return [
      // A number of the article alone says which kind it is: two knees may have the same.
      ...(udi.includes('(21)') ? [`udi ${udi}`] : []),
      ...(item !== '' && serial !== '' ? [`item ${item} ${serial}`] : []),
      ...(item !== '' && serial === '' && lot !== '' ? [`item ${item} lot ${lot}`] : []),
    ].map((key) => ({ key, why: 'same-identifier' }));
  },
};

export const devices: Chapter<DevicesView> = {
  types: ['Device', 'DeviceUseStatement', 'DeviceUsage'],
  along: ['Procedure'],
  build(own, along, help) {
    const { facts, setAside } = standing(own);
    const joinedUses = usesOf(facts, help);
    const acts = actsOf(standing(along).facts, help);
    const rule: ClusterRule = {
      keysOf: (entry) => [
        ...(entry.type === 'Device' ? RULE.keysOf(entry) : []),
        ...(joinedUses.get(entry) ?? []).map((key) => ({ key: `device ${key}`, why: 'same-identifier' as const })),
      ],
    };
    const lines = clustersOf(facts, rule, help.choices).map((cluster) => deviceLine(cluster, acts, help));
    const ones = new Set(facts.filter(isOnes).map(addressKey));
    const isTheirs = (line: DeviceLine) =>
      isSaid(line.implanted) || line.members.some((one) => ones.has(addressKey(one)));
    const theirs = lines.filter(isTheirs).toSorted(newestFirst);
    return {
      current: theirs.filter((line) => !isPast(line)),
      past: theirs.filter(isPast),
      others: lines.filter((line) => !isTheirs(line)),
      setAside,
    };
  },
};

/** A device and what is said of its use are one line. */
function usesOf(entries: readonly Entry[], help: ChapterHelp): ReadonlyMap<Entry, readonly string[]> {
  const keys = new Map<Entry, string[]>();
  for (const entry of entries) {
    if (entry.type === 'Device') keys.set(entry, [addressKey(entry)]);
    const device = entry.type === 'Device' ? undefined : help.entryOf(entry, entry.resource['device']);
    if (device?.type === 'Device') keys.set(entry, [addressKey(device)]);
  }
  return keys;
}

type Act = 'implanted' | 'removed';

/** SNOMED CT: implantation, removal; and the words for them, in English and as codes. */
const ACTIONS: ReadonlyMap<string, Act> = new Map([
  ['129337003', 'implanted'],
  ['257867005', 'implanted'],
  ['implanted', 'implanted'],
  ['71861002', 'implanted'],
  ['explanted', 'removed'],
  ['removed', 'removed'],
  ['129303008', 'removed'],
]);

/** What procedures did with a device, by its address. */
function actsOf(procedures: readonly Entry[], help: ChapterHelp): ReadonlyMap<string, Readonly<Record<Act, SaidTime>>> {
  const acts = new Map<string, Record<Act, SaidTime>>();
  const sorted = procedures.toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1));
  for (const procedure of sorted) {
    for (const one of listOf(procedure.resource['focalDevice']).slice(0, 50)) {
      if (!isObject(one)) continue;
      const device = help.entryOf(procedure, one['manipulated']);
      const act =
        ACTIONS.get(codeOf(one['action'])) ?? ACTIONS.get(conceptText(one['action']).toLowerCase()) ?? 'implanted';
      if (device?.type !== 'Device') continue;
      const known = acts.get(addressKey(device)) ?? { implanted: NO_TIME, removed: NO_TIME };
      const said = saidTime(procedure.resource, 'performed', procedure.decimalOf);
      acts.set(addressKey(device), isSaid(known[act]) ? known : { ...known, [act]: said });
    }
  }
  return acts;
}

/** The source says whose it is, or that it is used; or it has a number of the kind that things in a body have. */
const isOnes = ({ type, resource }: Entry): boolean =>
  type !== 'Device' || isObject(resource['patient']) || listOf(resource['udiCarrier']).length > 0;

const OVER: ReadonlySet<string> = new Set(['inactive', 'completed', 'stopped']);

const isPast = ({ status, removed, used }: DeviceLine): boolean =>
  OVER.has(status) || isSaid(removed) || (used.start !== '' && used.end !== '');

const newestFirst = (a: DeviceLine, b: DeviceLine): number =>
  a.when === b.when ? (a.id < b.id ? -1 : 1) : a.when < b.when ? 1 : -1;

function deviceLine(
  cluster: Cluster,
  acts: ReadonlyMap<string, Readonly<Record<Act, SaidTime>>>,
  help: ChapterHelp,
): DeviceLine {
  const entries = cluster.entries.toSorted((a, b) => Number(b.type === 'Device') - Number(a.type === 'Device'));
  const first = (read: (entry: Entry) => string) => firstOf(...entries.map(read));
  const text = (element: string) => first(({ resource }) => plainText(resource[element]));
  const act = (name: Act) =>
    entries.map((entry) => acts.get(addressKey(entry))?.[name]).find((time) => time && isSaid(time)) ?? NO_TIME;
  const uses = entries.filter(({ type }) => type !== 'Device');
  const line = lineOf({ ...cluster, entries });
  const implanted = act('implanted');
  const used = uses.map(({ resource, decimalOf }) => saidTime(resource, 'timing', decimalOf)).find(isSaid) ?? NO_TIME;
  return {
    ...line,
    when: implanted.start || used.start || line.when,
    status: text('status'),
    maker: text('manufacturer'),
    model: text('modelNumber'),
    serial: text('serialNumber'),
    lot: text('lotNumber'),
    made: first(({ resource }) => dateIn(resource['manufactureDate'])),
    expires: first(({ resource }) => dateIn(resource['expirationDate'])),
    udi: first(({ resource }) => udiOf(resource)),
    bodySite: first(({ resource }) => conceptText(resource['bodySite'])),
    implanted,
    removed: act('removed'),
    used,
    reason: [
      ...new Set(
        uses.flatMap((use) => [
          ...conceptTexts(use.resource['reasonCode']),
          ...listOf(use.resource['reasonReference']).map((one) => help.nameOf(use, one)),
        ]),
      ),
    ].filter(Boolean),
  };
}

/** DSTU2 and STU3 have one carrier where R4 has a list. */
function udiOf({ udiCarrier, udi }: Entry['resource']): string {
  for (const one of Array.isArray(udiCarrier) ? udiCarrier.slice(0, 20) : [udiCarrier, udi]) {
    if (typeof one === 'string') return plainText(one);
    const text = isObject(one) ? plainText(one['carrierHRF']) || plainText(one['deviceIdentifier']) : '';
    if (text !== '') return text;
  }
  return '';
}

function deviceIdentifier({ udiCarrier, distinctIdentifier }: Entry['resource']): string {
  const [first] = listOf(udiCarrier).filter(isObject);
  return (first ? plainText(first['deviceIdentifier']) : '') || plainText(distinctIdentifier);
}
