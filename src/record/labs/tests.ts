import { type Code, LOINC } from '../../fhir/coding.ts';
import { byMass } from '../units/analytes.ts';
import { sameUnit } from '../units/spelled.ts';
import { normalName } from './names.ts';
import type { LabKind } from './view.ts';

/** Results that carry one code, or (without any) one name. */
export interface LabPart {
  readonly kind: LabKind;
  /** The one that says best what it is: LOINC's before all others. */
  readonly code: Code | undefined;
  /** The newest one's. */
  readonly title: string;
  /** Of the newest one; '' for none, or for words in place of a number. */
  readonly unit: string;
  /** Of its results in the order of a timeline: the smaller the newer. */
  readonly places: readonly number[];
}

/** One test over all hospitals. */
export interface LabTest {
  readonly id: string;
  /** All ids that it answers to: of each of its parts. */
  readonly ids: readonly string[];
  readonly kind: LabKind;
  readonly loinc: string;
  /** Ascending: the newest first. */
  readonly places: readonly number[];
  /** Of these, those that are here by their name alone. */
  readonly guessed: ReadonlySet<number>;
  readonly codes: readonly Code[];
}

/** Systolic and diastolic pressure and the panels of both: one value of a person. */
export const PRESSURE = '85354-9';
const PRESSURES: ReadonlySet<string> = new Set([PRESSURE, '55284-4', '8480-6', '8462-4']);

/** Codes of LOINC that mean the same to a person: as the one of them. Others are a test of their own. */
const oneOf = (loinc: string): string => (PRESSURES.has(loinc) ? PRESSURE : byMass(loinc));

/**
 * Tests that parts are of. What has a LOINC code is known by that; what has a code of a lab's own by that and its unit; and parts
 * of the second sort, or without any code, that agree in name and unit with another part are joined to that, as a guess. A name
 * that means two different LOINC codes joins nothing.
 */
export function testsOf(parts: readonly LabPart[]): readonly LabTest[] {
  const known = new Map<string, LabPart[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = known.get(key);
    if (group) group.push(part);
    else known.set(key, [part]);
  }
  const groups = [...known].map(([key, own]): Group => ({ key, own, guessed: [] }));
  const byName = leadersOf(groups);
  const joined = groups.filter((group) => {
    const leader = isSure(group) ? undefined : byName.get(nameOf(group));
    if (!leader || leader === group || !sameUnit(unitOf(leader), unitOf(group))) return true;
    leader.guessed.push(group);
    return false;
  });
  return joined.map(testOf);
}

interface Group {
  readonly key: string;
  readonly own: readonly LabPart[];
  readonly guessed: Group[];
}

const isLoinc = ({ code }: LabPart): boolean => code?.system === LOINC;
const isSure = ({ own }: Group): boolean => isLoinc(own[0]!);
const newest = ({ own }: Group): LabPart => own.reduce((a, b) => (a.places[0]! <= b.places[0]! ? a : b));
const nameOf = (group: Group): string => `${newest(group).kind} ${normalName(newest(group).title)}`;
const unitOf = (group: Group): string => newest(group).unit;

function keyOf({ code, title, unit, kind }: LabPart): string {
  if (code?.system === LOINC) return oneOf(code.code);
  if (code) return `code ${code.system} ${code.code} ${unit}`;
  return `name ${kind} ${normalName(title)} ${unit}`;
}

/** By name, the group that others of that name join: the one with a LOINC code, else the first by its key. */
function leadersOf(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const sure = new Map<string, Group | undefined>();
  const others = new Map<string, Group>();
  for (const group of groups.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!isSure(group)) {
      const name = nameOf(group);
      if (!others.has(name)) others.set(name, group);
      continue;
    }
    for (const name of new Set(group.own.map((part) => `${part.kind} ${normalName(part.title)}`))) {
      sure.set(name, sure.has(name) ? undefined : group); // two codes of one name: nobody can tell which is meant
    }
  }
  const leaders = new Map<string, Group>(others);
  for (const [name, group] of sure) {
    if (group) leaders.set(name, group);
    else leaders.delete(name);
  }
  return leaders;
}

function testOf({ key, own, guessed }: Group): LabTest {
  const joined = guessed.flatMap((group) => group.own);
  const parts = [...own, ...joined];
  const places = parts.flatMap((part) => part.places).toSorted((a, b) => a - b);
  const loinc = isLoinc(own[0]!) ? key : '';
  return {
    id: idOf(key),
    ids: [key, ...guessed.map((group) => group.key), ...own.map(({ code }) => (loinc && code ? code.code : ''))]
      .filter((one) => one !== '')
      .map(idOf),
    kind: own[0]!.kind,
    loinc,
    places,
    guessed: new Set(joined.flatMap((part) => part.places)),
    codes: distinct(parts.flatMap(({ code }) => code ?? [])),
  };
}

const distinct = (codes: readonly Code[]): readonly Code[] => [
  ...new Map(codes.map((one) => [`${one.system} ${one.code}`, one])).values(),
];

/** For addresses: a LOINC code as it is; of anything else, which a lab may have called as it likes, a number. */
export const idOf = (key: string): string => (/^\d{1,7}-\d$/.test(key) ? key : `t-${hashOf(key).toString(36)}`);

/** 53 bits of FNV-1a's kind: not against anybody, only so that an address stays the same. */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ (b >>> 13);
  b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35) ^ (a >>> 13);
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0);
}
