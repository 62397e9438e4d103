import { isObject, type JsonObject, listOf } from '../../base/json.ts';
import { codeOf, conceptText } from '../../fhir/coding.ts';
import { plainText } from '../../fhir/text.ts';
import { identifierKeys, identifiersOf } from '../care-team/identifiers.ts';
import { type ChapterHelp, type Line, lineOf } from '../chapter.ts';
import { type Cluster, type ClusterRule } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';
import { dateIn } from '../said-time.ts';

/** What stands on the card of an insurance. */
export interface CoverageCard extends Line {
  /** FHIR's code, `active`; '' where none was sent. */
  readonly status: string;
  /** Who pays. */
  readonly payers: readonly string[];
  /** Of the payer, to be called; '' where none was sent. */
  readonly phone: string;
  readonly memberId: string;
  readonly dependent: string;
  /** FHIR's code of who the person is to the subscriber, `self`; '' where its words are all there is. */
  readonly relationship: string;
  readonly relationshipText: string;
  readonly subscriber: string;
  /** As sent; '' where there is none. */
  readonly start: string;
  readonly end: string;
  /** Group, plan and what pharmacies ask for, each with FHIR's code of what it is. */
  readonly classes: readonly { readonly kind: string; readonly value: string; readonly name: string }[];
  readonly isOver: boolean;
}

/** One number at one payer is one insurance. */
export const sameCoverage = (help: ChapterHelp): ClusterRule => ({
  keysOf: (entry) => {
    const member = memberIdOf(entry);
    const payer = payersOf(entry, help)[0]?.toLowerCase() ?? '';
    const start = isObject(entry.resource['period']) ? dateIn(entry.resource['period']['start']).slice(0, 10) : '';
    return [
      ...identifierKeys(entry),
      ...(member === '' || payer === ''
        ? []
        : [{ key: JSON.stringify(['member', member, payer, start]), why: 'same-identifier' as const }]),
    ];
  },
  // A year of it is one, and the next another: cards are new each January.
  unless: ({ resource: { period } }) => (isObject(period) ? dateIn(period['start']).slice(0, 10) : ''),
});

export function cardOf(cluster: Cluster, help: ChapterHelp): CoverageCard {
  const [newest] = cluster.entries;
  const { resource } = newest!;
  const period = isObject(resource['period']) ? resource['period'] : {};
  const end = dateIn(period['end']);
  const status = codeOf(resource['status']);
  return {
    ...lineOf(cluster),
    status,
    payers: payersOf(newest!, help),
    phone: phoneOf(newest!, help),
    memberId: memberIdOf(newest!),
    dependent: plainText(resource['dependent'], 60),
    relationship: codeOf(resource['relationship']),
    relationshipText: conceptText(resource['relationship']),
    subscriber: help.nameOf(newest!, resource['subscriber']),
    start: dateIn(period['start']),
    end,
    classes: objects(resource['class'])
      .map(({ type, value, name }) => ({ kind: codeOf(type), value: classValue(value), name: plainText(name) }))
      .filter(({ value, name }) => `${value}${name}` !== ''),
    isOver: status === 'draft' || (end !== '' && end.slice(0, 10) < help.today.slice(0, end.length)),
  };
}

/** R5 has an Identifier where R4 has a text. */
const classValue = (value: unknown): string => plainText(isObject(value) ? value['value'] : value);

/** The number on the card: of the subscriber, else of the kind "member". */
function memberIdOf(entry: Entry): string {
  const { subscriberId } = entry.resource;
  const said = (Array.isArray(subscriberId) ? listOf(subscriberId) : [subscriberId])
    .map((one) => plainText(isObject(one) ? one['value'] : one, 60))
    .find((text) => text !== '');
  const ids = identifiersOf(entry);
  return said ?? (ids.find(({ type }) => type === 'MB') ?? ids[0])?.value ?? '';
}

const payersOf = (entry: Entry, help: ChapterHelp): readonly string[] => [
  ...new Set(
    objects(entry.resource['payor'])
      .map((one) => help.nameOf(entry, one))
      .filter((name) => name !== ''),
  ),
];

function phoneOf(entry: Entry, help: ChapterHelp): string {
  for (const payer of objects(entry.resource['payor'])) {
    const phones = objects(help.entryOf(entry, payer)?.resource['telecom']).filter(({ system }) => system === 'phone');
    const phone = phones.map(({ value }) => plainText(value, 60)).find((text) => text !== '');
    if (phone !== undefined) return phone;
  }
  return '';
}

const objects = (list: unknown): readonly JsonObject[] => listOf(list).slice(0, 50).filter(isObject);
