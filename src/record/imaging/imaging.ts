import { isObject, listOf } from '../../base/json.ts';
import { attachmentsOf } from '../../fhir/attachment.ts';
import { codesOf, codingText, conceptText, conceptTexts } from '../../fhir/coding.ts';
import { firstOf, joined, plainLines, plainText } from '../../fhir/text.ts';
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
import { byDay } from '../cluster/by-day.ts';
import { type Cluster, clustersOf } from '../cluster/cluster.ts';
import { addressKey, type Entry } from '../entry.ts';

/** One examination: its pictures, what somebody saw on them, or both. */
export interface ImagingLine extends Line {
  /** "Digital Radiography", in the source's words. */
  readonly how: string;
  readonly place: string;
  /** What the report says in short; '' where none does. */
  readonly conclusion: string;
  /** A report that may still change: `preliminary`, `registered`, `partial`. */
  readonly reportStatus: string;
  /** The report, where one is here. */
  readonly report: Member | undefined;
  /** Whether it has the report's text as a file. */
  readonly hasFile: boolean;
  readonly readBy: readonly string[];
  /** How many pictures and series the study says that there are; undefined where no study is here. */
  readonly pictures: number | undefined;
  readonly series: number | undefined;
  readonly reason: readonly string[];
}

export interface ImagingView {
  /** The newest first. */
  readonly lines: readonly ImagingLine[];
  readonly setAside: readonly SetAside[];
}

/** How HL7 (v2-0074), LOINC and SNOMED CT call the services that make pictures. */
const IMAGING: ReadonlySet<string> = new Set(
  'RAD RUS CT CTH NMR NMS XRC VUS OUS CUS RX VR imaging LP29684-5 18726-0 363679005 394914008'.split(' '),
);

/** A report of pictures, told by its category or by the study that it names. */
const isImagingReport = ({ type, resource }: Entry): boolean => {
  if (type !== 'DiagnosticReport') return false;
  const { category, imagingStudy } = resource;
  if (listOf(imagingStudy).length > 0) return true;
  return (
    codesOf(category).some(({ code }) => IMAGING.has(code)) ||
    conceptTexts(category).some((text) => /^(diagnostic )?(imaging|radiology)$/i.test(text))
  );
};

export const imaging: Chapter<ImagingView> = {
  types: ['ImagingStudy', 'DiagnosticReport'],
  isOwnBody: (entry) => entry.type === 'ImagingStudy' || isImagingReport(entry),
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const sameDay = byDay(facts, namesOf);
    const keysOf = (entry: Entry) => [
      ...linksOf(entry, help).map((key) => ({ key, why: 'same-identifier' as const })),
      ...sameDay(entry),
    ];
    return { lines: clustersOf(facts, { keysOf }, help.choices).map((one) => imagingLine(one, help)), setAside };
  },
};

/** By what a study and its report name each other, or the same order, or the same number. */
function linksOf(entry: Entry, help: ChapterHelp): readonly string[] {
  const { resource, connectionId } = entry;
  const studies = listOf(resource['imagingStudy'])
    .slice(0, 50)
    .map((one) => help.entryOf(entry, one))
    .filter((one) => one?.type === 'ImagingStudy');
  const orders = listOf(resource['basedOn'])
    .slice(0, 20)
    .map((one) => (isObject(one) ? plainText(one['reference'], 2000) : ''))
    .filter(Boolean);
  return [
    ...(entry.type === 'ImagingStudy' ? [`study ${addressKey(entry)}`] : []),
    ...studies.map((study) => `study ${addressKey(study!)}`),
    ...orders.map((order) => `order ${connectionId} ${order}`),
    ...numbersOf(resource['identifier']),
  ];
}

const numbersOf = (identifiers: unknown): readonly string[] =>
  listOf(identifiers)
    .slice(0, 20)
    .filter(isObject)
    .map(({ system, value }) => [plainText(system), plainText(value)] as const)
    .filter(([system, value]) => system !== '' && value !== '')
    .map(([system, value]) => `id ${system}|${value}`);

function namesOf({ type, resource, line }: Entry): readonly string[] {
  const concept = type === 'ImagingStudy' ? resource['procedureCode'] : resource['code'];
  const name = plainText(resource['description']) || conceptText(concept);
  const codes = codesOf(concept).filter(({ system }) => system !== '');
  return [
    ...(name === '' ? [] : [`name ${line.title.toLowerCase()}`]),
    ...codes.map(({ system, code }) => `code ${system}|${code}`),
  ];
}

const UNFINISHED: ReadonlySet<string> = new Set(['preliminary', 'registered', 'partial']);

/** A report stands first: it is what a person reads. */
function imagingLine(cluster: Cluster, help: ChapterHelp): ImagingLine {
  const entries = cluster.entries.toSorted((a, b) => rank(a) - rank(b));
  const reports = entries.filter(({ type }) => type === 'DiagnosticReport');
  const studies = entries.filter(({ type }) => type === 'ImagingStudy');
  const [report] = reports;
  const status = plainText(report?.resource['status'], 40);
  const all = (read: (entry: Entry) => readonly string[]) => [...new Set(entries.flatMap(read))].filter(Boolean);
  return {
    ...lineOf({ ...cluster, entries }),
    detail: '',
    how: joined(
      all(({ resource }) => seriesTexts(resource, 'modality')),
      ', ',
    ),
    place: joined(
      all(({ resource }) => seriesTexts(resource, 'bodySite')),
      ', ',
    ),
    conclusion: firstOf(...reports.map(conclusionOf)),
    reportStatus: UNFINISHED.has(status) ? status : '',
    report: report && memberOf(report),
    hasFile: reports.some(({ resource }) => attachmentsOf(resource).some(({ url, data }) => url ?? data)),
    readBy: all((entry) =>
      ['resultsInterpreter', 'interpreter', 'performer'].flatMap((element) =>
        listOf(entry.resource[element])
          .slice(0, 5)
          .map((one) => help.nameOf(entry, one)),
      ),
    ),
    pictures: countOf(studies, 'numberOfInstances'),
    series: countOf(studies, 'numberOfSeries'),
    reason: all((entry) => [
      ...conceptTexts(entry.resource['reasonCode']),
      ...listOf(entry.resource['reasonReference']).map((one) => help.nameOf(entry, one)),
    ]),
  };
}

const rank = ({ type }: Entry): number => Number(type !== 'DiagnosticReport');

const conclusionOf = ({ resource }: Entry): string =>
  plainLines(resource['conclusion'], 2000) || joined(conceptTexts(resource['conclusionCode']), ', ');

/** R4 has Codings in its series, R5 concepts. */
function seriesTexts(resource: Entry['resource'], element: string): readonly string[] {
  const values = [
    ...listOf(resource[element]),
    ...listOf(resource['series'])
      .slice(0, 50)
      .map((one) => (isObject(one) ? one[element] : undefined)),
  ];
  return values.map((one) => (isObject(one) && 'coding' in one ? conceptText(one) : codingText(one)));
}

function countOf(studies: readonly Entry[], element: string): number | undefined {
  const counts = studies
    .map(({ resource }) => resource[element])
    .filter((one): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0);
  return counts.length === 0 ? undefined : Math.max(...counts);
}
