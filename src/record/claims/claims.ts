import { isObject, type JsonObject, listOf } from '../../base/json.ts';
import { codeOf, conceptText } from '../../fhir/coding.ts';
import { dayOf } from '../../fhir/dates.ts';
import { plainText } from '../../fhir/text.ts';
import { identifierKeys } from '../care-team/identifiers.ts';
import { type Chapter, type ChapterHelp, type Line, lineOf, type SetAside, standing } from '../chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';
import { dateIn } from '../said-time.ts';
import { type Amounts, amountsOf, askedFor, itemAmounts } from './amounts.ts';
import { cardOf, type CoverageCard, sameCoverage } from './coverage.ts';
import { type Money, sumOf } from './money.ts';

export interface ClaimsView {
  readonly cards: readonly CoverageCard[];
  readonly pastCards: readonly CoverageCard[];
  /** The newest first; '' is of no known year, and the last. */
  readonly years: readonly ClaimYear[];
  readonly setAside: readonly SetAside[];
}

export interface ClaimYear {
  readonly year: string;
  readonly claims: readonly ClaimLine[];
  /** A sum for each currency, over those that say so. Estimates, and what was replaced since, are not in it. */
  readonly billed: readonly Money[];
  readonly paid: readonly Money[];
  readonly owed: readonly Money[];
  /** How many of those that count do not say what the person owes. */
  readonly unsaid: number;
}

export interface ClaimLine extends Line, Amounts {
  /** The claim alone, the plan's answer, or an estimate before anything was done. */
  readonly stage: 'asked' | 'answered' | 'estimate';
  /** FHIR's code of how it ended, `complete`; '' where none was sent. */
  readonly outcome: string;
  /** What the plan says of it, in its own words. */
  readonly disposition: string;
  readonly provider: string;
  readonly insurer: string;
  /** When it was about: dates as sent, '' where there is none. */
  readonly start: string;
  readonly end: string;
  /** Another one has taken its place: it is no part of the sums. */
  readonly isReplaced: boolean;
  readonly items: readonly ClaimItem[];
}

export interface ClaimItem extends Amounts {
  readonly title: string;
  readonly when: string;
}

const CLAIMS: ReadonlySet<string> = new Set(['ExplanationOfBenefit', 'ClaimResponse', 'Claim']);
/** A stay in hospital has hundreds of items. */
const MOST_ITEMS = 60;

export const claims: Chapter<ClaimsView> = {
  types: ['Coverage', 'ExplanationOfBenefit', 'ClaimResponse', 'Claim'],
  along: ['Organization'],
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const of = (isOf: (type: string) => boolean, rule: ClusterRule) =>
      clustersOf(
        facts.filter(({ type }) => isOf(type)),
        rule,
        help.choices,
      );
    const cards = of((type) => type === 'Coverage', sameCoverage(help)).map((cluster) => cardOf(cluster, help));
    const lines = of((type) => CLAIMS.has(type), sameClaim(help)).map((cluster) => claimOf(cluster, help));
    return {
      cards: cards.filter(({ isOver }) => !isOver),
      pastCards: cards.filter(({ isOver }) => isOver),
      years: byYear(lines),
      setAside,
    };
  },
};

/** A claim and what the plan made of it are one thing; and so are two of one number. */
const sameClaim = (help: ChapterHelp): ClusterRule => ({
  keysOf(entry) {
    const asked = help.entryOf(entry, entry.resource['claim'] ?? entry.resource['request']) ?? entry;
    return [...identifierKeys(entry), { key: JSON.stringify(['about', addressKey(asked)]), why: 'same-identifier' }];
  },
});

const ANSWERS = ['ExplanationOfBenefit', 'ClaimResponse', 'Claim'];

function claimOf(cluster: Cluster, help: ChapterHelp): ClaimLine {
  const ranked = cluster.entries.toSorted((a, b) => ANSWERS.indexOf(a.type) - ANSWERS.indexOf(b.type));
  const [said] = ranked;
  const { resource, decimalOf, type } = said!;
  const claim = ranked.find((entry) => entry.type === 'Claim');
  const amounts = type === 'Claim' ? NONE : amountsOf(resource, decimalOf);
  const period = isObject(resource['billablePeriod']) ? resource['billablePeriod'] : {};
  const isEstimate = ['preauthorization', 'predetermination'].includes(codeOf(resource['use']));
  const named = ranked.find(({ line }) => line.title !== '' && !line.title.startsWith('Code ')) ?? said!;
  return {
    ...lineOf(cluster),
    title: named.line.title,
    detail: '',
    when: said!.line.when,
    ...amounts,
    billed: amounts.billed ?? (claim && askedFor(claim.resource, claim.decimalOf)),
    stage: isEstimate ? 'estimate' : type === 'Claim' ? 'asked' : 'answered',
    outcome: codeOf(resource['outcome']),
    disposition: plainText(resource['disposition'], 500),
    provider: firstName(ranked, ['provider', 'careTeam', 'organization', 'requestor'], help),
    insurer: firstName(ranked, ['insurer'], help),
    start: dateIn(period['start']) || said!.line.when,
    end: dateIn(period['end']),
    isReplaced: ranked.every((entry) => replacedBy(entry)),
    items: itemsOf(said!),
  };
}

const NONE: Amounts = { billed: undefined, allowed: undefined, paid: undefined, owed: undefined };

const replacedBy = ({ resource }: Entry): boolean =>
  objects(resource['related']).some(({ relationship }) => codeOf(relationship) === 'replacedby');

function firstName(entries: readonly Entry[], elements: readonly string[], help: ChapterHelp): string {
  for (const entry of entries) {
    for (const element of elements) {
      const value = entry.resource[element];
      const reference = Array.isArray(value) ? (objects(value)[0]?.['provider'] ?? value[0]) : value;
      const name = help.nameOf(entry, reference);
      if (name !== '') return name;
    }
  }
  return '';
}

const itemsOf = ({ resource, decimalOf }: Entry): readonly ClaimItem[] =>
  objects(resource['item'])
    .slice(0, MOST_ITEMS)
    .map((item) => ({
      title: conceptText(item['productOrService'] ?? item['service']) || conceptText(item['category']),
      when:
        dateIn(item['servicedDate']) ||
        (isObject(item['servicedPeriod']) ? dateIn(item['servicedPeriod']['start']) : ''),
      ...itemAmounts(item, decimalOf),
    }))
    .filter(({ title, billed, allowed, paid, owed }) => title !== '' || Boolean(billed ?? allowed ?? paid ?? owed));

function byYear(lines: readonly ClaimLine[]): readonly ClaimYear[] {
  const years = new Map<string, ClaimLine[]>();
  for (const line of lines.toSorted(newestFirst)) {
    const year = dayOf(line.start).slice(0, 4);
    const known = years.get(year);
    if (known) known.push(line);
    else years.set(year, [line]);
  }
  return [...years].map(([year, of]) => yearOf(year, of));
}

function yearOf(year: string, of: readonly ClaimLine[]): ClaimYear {
  const counted = of.filter(({ stage, isReplaced }) => stage === 'answered' && !isReplaced);
  const sum = (name: 'billed' | 'paid' | 'owed') => sumOf(counted.map((line) => line[name]));
  return {
    year,
    claims: of,
    billed: sum('billed'),
    paid: sum('paid'),
    owed: sum('owed'),
    unsaid: counted.filter(({ owed }) => !owed).length,
  };
}

function newestFirst(a: ClaimLine, b: ClaimLine): number {
  if (a.start !== b.start) return a.start < b.start ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

const objects = (list: unknown): readonly JsonObject[] => listOf(list).slice(0, 500).filter(isObject);
