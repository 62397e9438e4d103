import { isObject, type JsonObject, listOf } from '../../base/json.ts';
import { codeOf, conceptTexts, someCode } from '../../fhir/coding.ts';
import { addressText } from '../../fhir/name.ts';
import { plainText } from '../../fhir/text.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { dateIn } from '../said-time.ts';
import { identifierKeys } from './identifiers.ts';
import { npiOf, people, places } from './who-is-one.ts';

export interface CareTeamView {
  /** Of the person: those who take part now, then teams that ended. */
  readonly teams: readonly TeamLine[];
  readonly pastTeams: readonly TeamLine[];
  /** By name; first the person's own doctors, then those of their teams. */
  readonly people: readonly ContactLine[];
  /** By name. */
  readonly places: readonly ContactLine[];
  readonly setAside: readonly SetAside[];
}

export interface TeamLine extends Line {
  /** FHIR's code, `active`; '' where none was sent. */
  readonly status: string;
  readonly at: readonly string[];
  readonly reasons: readonly string[];
  readonly members: Line['members'];
  readonly who: readonly TeamMember[];
}

export interface TeamMember {
  readonly name: string;
  readonly roles: readonly string[];
  /** As sent; '' where there is none. */
  readonly start: string;
  readonly end: string;
  /** The line in `people` or `places` that they are. */
  readonly contact: string | undefined;
}

/** Somebody, or some place, that can be called or visited. */
export interface ContactLine extends Line {
  /** `person`, or `organization` and `location`. */
  readonly kind: 'person' | 'organization' | 'location';
  readonly roles: readonly string[];
  /** Where they work, or what the place is part of. */
  readonly at: readonly string[];
  readonly telecom: readonly Telecom[];
  readonly addresses: readonly string[];
  /** '' where none was sent. */
  readonly npi: string;
  /** The person's own, as their record has it. */
  readonly isGeneralPractitioner: boolean;
  /** Of a team that is there now. */
  readonly isInTeam: boolean;
  /** It pays for care, and gives none. */
  readonly isPayer: boolean;
  /** False where every source says that they are no longer there. */
  readonly isActive: boolean;
}

export interface Telecom {
  readonly system: 'phone' | 'sms' | 'email' | 'fax' | 'url' | 'other';
  readonly value: string;
  /** FHIR's code, `work`; '' where none was sent. */
  readonly use: string;
}

const PEOPLE: ReadonlySet<string> = new Set(['Practitioner', 'PractitionerRole']);
const PLACES: ReadonlySet<string> = new Set(['Organization', 'Location']);
/** @see https://terminology.hl7.org/CodeSystem-organization-type.html */
const PAYERS: ReadonlySet<string> = new Set(['ins', 'pay']);
const MOST = 100;

export const careTeam: Chapter<CareTeamView> = {
  types: ['CareTeam', 'Practitioner', 'PractitionerRole', 'Organization', 'Location'],
  along: ['Patient'],
  build(own, along, help) {
    const { facts, setAside } = standing(own);
    const clusters = [
      ...clustersOf(
        facts.filter(({ type }) => PEOPLE.has(type)),
        people(help),
        help.choices,
      ),
      ...clustersOf(
        facts.filter(({ type }) => PLACES.has(type)),
        places,
        help.choices,
      ),
    ];
    const lineIds = new Map(clusters.flatMap(({ entries }) => entries.map((one) => [addressKey(one), idOf(entries)])));
    const idAt = (from: Entry, reference: unknown) => {
      const entry = help.entryOf(from, reference);
      return entry && lineIds.get(addressKey(entry));
    };
    const teams = clustersOf(
      facts.filter(({ type }) => type === 'CareTeam'),
      TEAM,
      help.choices,
    ).map((cluster) => teamOf(cluster, help, idAt));
    const [now, past] = [teams.filter(isNow), teams.filter((team) => !isNow(team))];
    const marks: Marks = {
      general: new Set(along.filter(isPatient).flatMap((patient) => generalOf(patient, idAt))),
      inTeam: new Set(now.flatMap(({ who }) => who.map(({ contact }) => contact))),
    };
    const contacts = clusters.map((cluster) => contactOf(cluster, help, marks)).toSorted(byName);
    return {
      teams: now,
      pastTeams: past,
      people: contacts.filter(({ kind }) => kind === 'person'),
      places: contacts.filter(({ kind }) => kind !== 'person'),
      setAside,
    };
  },
};

interface Marks {
  readonly general: ReadonlySet<string | undefined>;
  readonly inTeam: ReadonlySet<string | undefined>;
}

type IdAt = (from: Entry, reference: unknown) => string | undefined;

const TEAM = { keysOf: identifierKeys };
const ENDED: ReadonlySet<string> = new Set(['inactive', 'suspended']);
const isNow = ({ status }: TeamLine): boolean => !ENDED.has(status);
const isPatient = ({ type }: Entry): boolean => type === 'Patient';

const idOf = ([first]: readonly Entry[]): string => addressKey(first!);

const generalOf = (patient: Entry, idAt: IdAt): readonly (string | undefined)[] =>
  objects(patient.resource['generalPractitioner']).map((one) => idAt(patient, one));

function teamOf(cluster: Cluster, help: ChapterHelp, idAt: IdAt): TeamLine {
  const [newest] = cluster.entries;
  const { resource } = newest!;
  return {
    ...lineOf(cluster),
    status: codeOf(resource['status']),
    at: namesOf(newest!, resource['managingOrganization'], help),
    reasons: conceptTexts(listOf(resource['reasonCode']).slice(0, MOST)),
    who: objects(resource['participant'])
      .filter(({ member }) => !isThePerson(member))
      .map((one) => memberOf(newest!, one, help, idAt))
      .filter(({ name, roles }) => name !== '' || roles.length > 0),
  };
}

/** They are of every team of theirs. */
const isThePerson = (member: unknown): boolean =>
  isObject(member) && /(^|\/)Patient\//.test(plainText(member['reference'], 500));

function memberOf(from: Entry, participant: JsonObject, help: ChapterHelp, idAt: IdAt): TeamMember {
  const period = isObject(participant['period']) ? participant['period'] : {};
  return {
    name: help.nameOf(from, participant['member']),
    roles: conceptTexts(participant['role']),
    start: dateIn(period['start']),
    end: dateIn(period['end']),
    contact: idAt(from, participant['member']),
  };
}

function contactOf(cluster: Cluster, help: ChapterHelp, { general, inTeam }: Marks): ContactLine {
  const { entries } = cluster;
  const self = entries.find(({ type }) => type !== 'PractitionerRole') ?? entries[0]!;
  const line = lineOf(cluster);
  return {
    ...line,
    title: self.line.title,
    kind: self.type === 'Organization' ? 'organization' : self.type === 'Location' ? 'location' : 'person',
    roles: unique(entries.flatMap((entry) => rolesOf(entry))),
    at: unique(
      entries.flatMap((entry) =>
        ['organization', 'location', 'partOf', 'managingOrganization'].flatMap((name) =>
          namesOf(entry, entry.resource[name], help),
        ),
      ),
    ).filter((name) => name !== self.line.title),
    telecom: telecomOf(entries),
    addresses: unique(entries.flatMap(({ resource }) => addressesOf(resource['address']))),
    npi: entries.map((entry) => npiOf(entry)).find((npi) => npi !== '') ?? '',
    isGeneralPractitioner: general.has(line.id),
    isInTeam: inTeam.has(line.id),
    isPayer: entries.some(({ resource }) => someCode(resource['type'], (code) => PAYERS.has(code))),
    isActive: entries.some(({ resource }) => resource['active'] !== false && resource['status'] !== 'inactive'),
  };
}

function rolesOf({ type, resource }: Entry): readonly string[] {
  if (type === 'PractitionerRole') return [...conceptTexts(resource['specialty']), ...conceptTexts(resource['code'])];
  if (type === 'Practitioner') return conceptTexts(objects(resource['qualification']).map(({ code }) => code));
  return conceptTexts(resource['type']);
}

const SYSTEMS: ReadonlySet<string> = new Set(['phone', 'sms', 'email', 'fax', 'url']);

/** Each number once, whichever entry has it; telephones first. */
function telecomOf(entries: readonly Entry[]): readonly Telecom[] {
  const all = entries.flatMap(({ resource }) => objects(resource['telecom'])).map((one) => telecomIn(one));
  const byValue = new Map(all.filter(({ value }) => value !== '').map((one) => [`${one.system} ${one.value}`, one]));
  return [...byValue.values()].toSorted((a, b) => rank(a) - rank(b) || compare(a.value, b.value));
}

function telecomIn({ system, value, use }: JsonObject): Telecom {
  const said = plainText(system, 20);
  return {
    system: SYSTEMS.has(said) ? (said as Telecom['system']) : 'other',
    value: plainText(value, 200),
    use: plainText(use, 20),
  };
}

const RANK: readonly Telecom['system'][] = ['phone', 'sms', 'email', 'url', 'fax', 'other'];
const rank = ({ system }: Telecom): number => RANK.indexOf(system);

const addressesOf = (addresses: unknown): readonly string[] =>
  (Array.isArray(addresses) ? addresses.slice(0, MOST) : [addresses])
    .map((one) => addressText(one))
    .filter((text) => text !== '');

const objects = (list: unknown): readonly JsonObject[] => listOf(list).slice(0, MOST).filter(isObject);
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const namesOf = (from: Entry, references: unknown, help: ChapterHelp): readonly string[] =>
  unique(
    (Array.isArray(references) ? references.slice(0, MOST) : [references])
      .map((one) => help.nameOf(from, one))
      .filter((name) => name !== ''),
  );

const byName = (a: ContactLine, b: ContactLine): number =>
  Number(b.isGeneralPractitioner) - Number(a.isGeneralPractitioner) ||
  Number(b.isInTeam) - Number(a.isInTeam) ||
  compare(a.title.toLowerCase(), b.title.toLowerCase()) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
