import { isObject, listOf } from '../../base/json.ts';
import { codeOf, codesOf, conceptText, conceptTexts } from '../../fhir/coding.ts';
import { plainText } from '../../fhir/text.ts';
import { type Chapter, type Conflict, type Line, lineOf, memberOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { ingredientsIn } from '../medications/ingredients.ts';
import { noKnownIn, type NoKnownScope } from './no-known.ts';

/** What somebody does not tolerate. */
export interface AllergyLine extends Line {
  /** Codes of FHIR: 'food', 'medication', 'environment', 'biologic'. */
  readonly category: readonly string[];
  /** 'allergy', 'intolerance'; '' where it is not said. */
  readonly sort: string;
  /** How dangerous another contact may be: 'high', 'low', 'unable-to-assess', ''. The worst that a source says. */
  readonly criticality: string;
  /** How bad the worst reaction was: 'severe', 'moderate', 'mild', ''. */
  readonly severity: string;
  /** What happened, in the sources' words. */
  readonly reactions: readonly string[];
  /** 'unconfirmed', 'presumed'; '' where it stands. */
  readonly certainty: string;
  /** 'inactive', 'resolved'; '' where it holds. */
  readonly status: string;
  readonly lastOccurrence: string;
}

/** A statement that there is none. */
export interface NoKnownLine extends Line {
  readonly scope: NoKnownScope;
  /** Another entry names one all the same. */
  readonly isContradicted: boolean;
}

export interface AllergiesView {
  /** The worst first. */
  readonly lines: readonly AllergyLine[];
  readonly noKnown: readonly NoKnownLine[];
  readonly past: readonly AllergyLine[];
  readonly setAside: readonly SetAside[];
}

/** Allergies and intolerances, the worst first; that there are none is a statement, and nothing said is no statement. */
export const allergies: Chapter<AllergiesView> = {
  types: ['AllergyIntolerance'],
  build(own, _along, { choices }) {
    const { facts, setAside } = standing(own.toSorted((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1)));
    const said = facts.map((entry) => ({ entry, none: noKnownIn(entry.resource['code']) }));
    const named = said.filter(({ none }) => none === undefined).map(({ entry }) => entry);
    const all = clustersOf(named, RULE, choices).map(allergyOf);
    const lines = all.filter(({ status }) => status === '').toSorted(byDanger);
    const nones = said.filter(({ none }) => none !== undefined && none !== 'unasked').map(({ entry }) => entry);
    const scopes = new Map(said.map(({ entry, none }) => [entry, none as NoKnownScope]));
    return {
      lines,
      noKnown: clustersOf(nones, noneRule(scopes), choices).map((cluster) =>
        noKnownOf(cluster, scopes.get(cluster.entries[0]!)!, lines),
      ),
      past: all.filter(({ status }) => status !== '').toSorted(byDanger),
      setAside: [
        ...setAside,
        ...said
          .filter(({ none }) => none === 'unasked')
          .map(({ entry }) => ({ member: memberOf(entry), reason: 'nothing-on-file' })),
      ],
    };
  },
};

const RULE: ClusterRule = {
  keysOf({ resource: { code } }) {
    const name = nameOf(conceptText(code));
    const { names, areKnown } = ingredientsIn(name);
    const codes = codesOf(code).filter(({ system }) => SHARED.has(system));
    return [
      ...codes.map((one) => ({ key: `code ${one.system} ${one.code}`, why: 'same-code' }) as const),
      ...(name === '' ? [] : [{ key: `name ${name}`, why: 'same-name' } as const]),
      ...(areKnown && names.length > 0
        ? [{ key: `made of ${names.join(' + ')}`, why: 'same-ingredient' } as const]
        : []),
    ];
  },
};

/** Systems whose codes are the same thing everywhere. */
const SHARED: ReadonlySet<string> = new Set([
  'http://snomed.info/sct',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'http://fdasis.nlm.nih.gov',
  'http://hl7.org/fhir/ndfrt',
]);

/** "Allergy to peanut", "Peanut allergy", "PEANUT (substance)" → peanut. */
function nameOf(text: string): string {
  if (/^code \S+$/i.test(text)) return '';
  return text
    .toLowerCase()
    .replace(/\((?:substance|disorder|finding|product|organism)\)/g, ' ')
    .replace(/\b(?:allergy|allergic reaction|intolerance|hypersensitivity|sensitivity)(?:\s+to)?\b/g, ' ')
    .replace(/[-\s]+containing products?\b/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/(?<=[^s])s$/, '');
}

const noneRule = (scopes: ReadonlyMap<Entry, NoKnownScope>): ClusterRule => ({
  keysOf: (entry) => [{ key: `none ${scopes.get(entry)}`, why: 'same-code' }],
});

function allergyOf(cluster: Cluster): AllergyLine {
  const { entries } = cluster;
  const resources = entries.map(({ resource }) => resource);
  const conflicts = conflictsOf(entries);
  const reactions = resources.flatMap(({ reaction }) => reactionsOf(reaction));
  return {
    ...lineOf(cluster),
    ...(conflicts.length > 0 && { conflicts }),
    category: [...new Set(resources.flatMap(({ category }) => codesOf(category).map(({ code }) => code)))].toSorted(),
    sort: resources.map(({ type }) => codeOf(type)).find((sort) => sort !== '') ?? '',
    criticality: worstOf(CRITICALITY, resources.map(criticalityOf)),
    severity: worstOf(SEVERITY, [
      ...reactions.map(({ severity }) => severity),
      ...resources.map(({ severity }) => plainText(severity, 20)),
    ]),
    reactions: unique(reactions.flatMap(({ signs }) => signs)),
    certainty: entries.every(({ resource }) => isUncertain(resource))
      ? codeOf(resources[0]!['verificationStatus'])
      : '',
    status: entries.some((entry) => statusOf(entry) === '') ? '' : statusOf(entries[0]!),
    lastOccurrence:
      resources
        .map(({ lastOccurrence }) => plainText(lastOccurrence, 40))
        .toSorted()
        .at(-1) ?? '',
  };
}

/** Each once, whatever its letters. */
const unique = (texts: readonly string[]): readonly string[] =>
  [...new Map(texts.toReversed().map((text) => [text.toLowerCase(), text])).values()].toReversed();

const CRITICALITY = ['high', 'unable-to-assess', 'low'];
const SEVERITY = ['severe', 'moderate', 'mild'];

const criticalityOf = ({ criticality }: Entry['resource']): string => plainText(criticality, 20);

/** The first of the scale that anybody says: to hide the worse of two would be the dangerous mistake. */
const worstOf = (scale: readonly string[], said: readonly string[]): string =>
  scale.find((step) => said.includes(step)) ?? '';

function reactionsOf(reactions: unknown) {
  return listOf(reactions)
    .slice(0, 50)
    .filter(isObject)
    .map(({ manifestation, severity, description }) => {
      const signs = conceptTexts(manifestation).filter((text) => !/^code \S+$/i.test(text));
      const words = plainText(description);
      return { signs: signs.length > 0 || words === '' ? signs : [words], severity: plainText(severity, 20) };
    });
}

const isUncertain = ({ verificationStatus }: Entry['resource']): boolean => UNCERTAIN.has(codeOf(verificationStatus));
const UNCERTAIN: ReadonlySet<string> = new Set(['unconfirmed', 'presumed', 'provisional']);

const OVER: ReadonlySet<string> = new Set(['inactive', 'resolved']);

/** '' where it holds. */
function statusOf({ resource }: Entry): string {
  const status = codeOf(resource['clinicalStatus']);
  return OVER.has(status) ? status : '';
}

/** Codes: `about` is 'status' or 'criticality', and `text` what each says. */
function conflictsOf(entries: readonly Entry[]): readonly Conflict[] {
  return [
    conflict('status', entries, (entry) => statusOf(entry) || 'active'),
    conflict('criticality', entries, ({ resource }) => criticalityOf(resource)),
  ].filter((one) => one !== undefined);
}

function conflict(about: string, entries: readonly Entry[], textOf: (entry: Entry) => string): Conflict | undefined {
  // What a source said last; the newest come first.
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    if (textOf(entry) !== '' && !latest.has(entry.source.id)) latest.set(entry.source.id, entry);
  }
  const said = [...latest.values()].map((entry) => ({
    sourceName: entry.source.name,
    stripe: entry.source.stripe,
    text: textOf(entry),
  }));
  return new Set(said.map(({ text }) => text)).size > 1 ? { about, said } : undefined;
}

function noKnownOf(cluster: Cluster, scope: NoKnownScope, lines: readonly AllergyLine[]): NoKnownLine {
  return { ...lineOf(cluster), scope, isContradicted: lines.some((line) => isAgainst(scope, line)) };
}

function isAgainst(scope: NoKnownScope, { category, title }: AllergyLine): boolean {
  if (scope === 'any') return true;
  if (scope === 'drug') return category.includes('medication') || ingredientsIn(title).areKnown;
  if (scope === 'latex') return /latex/i.test(title);
  return scope !== 'insect' && category.includes(scope);
}

function byDanger(a: AllergyLine, b: AllergyLine): number {
  const danger = ({ criticality, severity }: AllergyLine) =>
    rank(CRITICALITY, criticality) * 10 + rank(SEVERITY, severity);
  const [left, right] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return danger(a) - danger(b) || (left === right ? (a.id < b.id ? -1 : 1) : left < right ? -1 : 1);
}

/** What nobody graded stands between the grave and the slight. */
const rank = (scale: readonly string[], step: string): number => (step === '' ? 1.5 : scale.indexOf(step));
