import { isObject, listOf } from '../base/json.ts';
import { attachmentsOf, type AttachmentRef } from '../fhir/attachment.ts';
import { codesOf, conceptTexts, LOINC } from '../fhir/coding.ts';
import { parseReference } from '../fhir/reference.ts';
import type { Resource } from '../fhir/resource.ts';
import { plainText } from '../fhir/text.ts';
import {
  type Chapter,
  type ChapterHelp,
  type Line,
  lineOf,
  type Member,
  memberOf,
  type SetAside,
  standing,
} from './chapter.ts';
import { type Cluster, clustersOf, type ClusterRule } from './cluster/cluster.ts';
import type { Entry, EntryAddress } from './entry.ts';
import { formatOf, inReadingOrder, type Rendition } from './documents.ts';

/** What a document is to a person. 'summary': made by the system out of the record, not written for anybody. */
export type DocumentKind = 'note' | 'summary' | 'report' | 'letter' | 'picture' | 'other';

export interface DocumentLine extends Line {
  readonly kind: DocumentKind;
  /** Who wrote it, as they are called there; '' where it does not say. */
  readonly author: string;
  /** The visit it was written at. */
  readonly visit: (EntryAddress & { readonly title: string }) | undefined;
  /** What it comes as, the best to read first. */
  readonly formats: readonly Rendition[];
  /** Not signed yet: it may still change. */
  readonly isPreliminary?: true;
  /** Older summaries that the system made of the same visit. */
  readonly folded?: readonly Member[];
}

export interface DocumentsView {
  /** The newest first, the undated last. */
  readonly lines: readonly DocumentLine[];
  readonly setAside: readonly SetAside[];
}

/** What is a document only where it has a file, and the element that has it. An Observation has one in R5 alone, and there are thousands of them. */
const WITH_FILE: ReadonlyMap<string, string> = new Map([
  ['DiagnosticReport', '"presentedForm"'],
  ['Communication', '"contentAttachment"'],
  ['Consent', '"sourceAttachment"'],
]);

export const documents: Chapter<DocumentsView> = {
  types: ['DocumentReference', 'DocumentManifest', 'Media', 'Composition', ...WITH_FILE.keys()],
  isOwnText: (type, text) => text.includes(WITH_FILE.get(type) ?? ''),
  isOwnBody: ({ type, resource }) => !WITH_FILE.has(type) || filesIn(resource).some(({ url, data }) => url ?? data),
  build(own, _along, help) {
    const { facts, setAside } = standing(own);
    const replaced = facts.filter(({ resource }) => resource['status'] === 'superseded');
    const current = facts.filter(({ resource }) => resource['status'] !== 'superseded');
    const lines = clustersOf(current, RULE, help.choices).map((cluster) => documentOf(cluster, help));
    return {
      lines: foldedByVisit(lines),
      setAside: [...setAside, ...replaced.map((entry) => ({ member: memberOf(entry), reason: 'superseded' }))],
    };
  },
};

const files = new WeakMap<Resource, readonly AttachmentRef[]>();

/** Looked for once: keys, kind and formats are all told by them. */
function filesIn(resource: Resource): readonly AttachmentRef[] {
  const found = files.get(resource) ?? attachmentsOf(resource);
  files.set(resource, found);
  return found;
}

/** Shorter than this, two texts are alike because there is little to say ("See chart."). */
const TOO_SHORT = 200;

const RULE: ClusterRule = {
  keysOf(entry) {
    const { type, resource, connectionId } = entry;
    return [
      // The reports of one order have its number in common, and say different things.
      ...(WITH_FILE.has(type) ? [] : identifiersOf(resource)).map((key) => ({
        key: `id ${key}`,
        why: 'same-identifier' as const,
      })),
      ...filesIn(resource).flatMap((attachment) =>
        keysOfFile(attachment, connectionId).map((key) => ({ key: `file ${key}`, why: 'same-file' as const })),
      ),
    ];
  },
};

/** An identifier without a system is a number that anybody may use. */
function identifiersOf({ masterIdentifier, identifier }: Resource): readonly string[] {
  return [masterIdentifier, ...(Array.isArray(identifier) ? identifier.slice(0, 20) : [identifier])].flatMap((one) => {
    if (!isObject(one)) return [];
    const [system, value] = [plainText(one['system']), plainText(one['value'])];
    return system === '' || value === '' ? [] : [`${system}|${value}`];
  });
}

/** SHA-1 of nothing: two empty files are not one document. */
const OF_NOTHING = '2jmj7l5rSw0yVb/vlWAYkK/YBwk=';

function keysOfFile({ hash, data, url }: AttachmentRef, connectionId: string): readonly string[] {
  return [
    ...(hash === undefined || hash === OF_NOTHING ? [] : [`hash ${hash}`]),
    ...(data === undefined || data.length < TOO_SHORT ? [] : [`data ${fingerprint(data)}`]),
    // Two hospitals may both have a `Binary/1`; one server has it once.
    ...(url === undefined || url.startsWith('#') ? [] : [`url ${connectionId} ${url}`]),
  ];
}

/** Two hashes and the length: what differs is not taken for the same by chance. It keeps nobody out who means to. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return `${text.length} ${a >>> 0} ${b >>> 0}`;
}

function documentOf(cluster: Cluster, help: ChapterHelp): DocumentLine {
  const [first] = cluster.entries;
  const said = <T>(read: (entry: Entry) => T | undefined): T | undefined => {
    for (const entry of cluster.entries) {
      const found = read(entry);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    ...lineOf(cluster),
    // What one of them calls a report is one, also where another has it among its notes.
    kind: cluster.entries.some(isReport) ? 'report' : kindOf(first!),
    author: said((entry) => authorOf(entry, help)) ?? '',
    visit: said((entry) => visitOf(entry, help)),
    formats: [...new Set(cluster.entries.flatMap(({ resource }) => inReadingOrder(filesIn(resource)).map(formatOf)))],
    ...(isPreliminary(first!) && { isPreliminary: true }),
  };
}

const isReport = ({ type }: Entry): boolean => type === 'DiagnosticReport';

/** A report says it in its own status. */
const isPreliminary = ({ type, resource }: Entry): boolean =>
  resource[type === 'DiagnosticReport' ? 'status' : 'docStatus'] === 'preliminary';

const WRITERS = [
  'author',
  'resultsInterpreter',
  'performer',
  'operator',
  'sender',
  'authenticator',
  'custodian',
] as const;

/** Who wrote it; of a report who read what it is about, else who did it; of a message who sent it. */
function authorOf(entry: Entry, { nameOf }: ChapterHelp): string | undefined {
  for (const element of WRITERS) {
    const who = entry.resource[element];
    if (who === undefined) continue;
    const names = (Array.isArray(who) ? who.slice(0, 5) : [who]).map((one) => nameOf(entry, one));
    const known = [...new Set(names)].filter((name) => name !== '');
    if (known.length > 0)
      return known.length > 2 ? `${known.slice(0, 2).join(', ')} +${known.length - 2}` : known.join(', ');
  }
  return undefined;
}

function visitOf(entry: Entry, { nameOf }: ChapterHelp): DocumentLine['visit'] {
  for (const reference of encountersOf(entry.resource).slice(0, 5)) {
    const told = parseReference(reference);
    const title = nameOf(entry, reference);
    if (told.kind === 'local' && told.type === 'Encounter' && title !== '') {
      return { connectionId: entry.connectionId, type: told.type, id: told.id, title };
    }
  }
  return undefined;
}

/** R4 has it in `context`, R5 and older ones elsewhere; Media and Composition by themselves. */
function encountersOf({ context, encounter }: Resource): readonly unknown[] {
  const inside = isObject(context) ? context['encounter'] : context;
  return [inside, encounter].flatMap((one) => (one === undefined ? [] : Array.isArray(one) ? one : [one]));
}

/** "Summarization of episode note": what systems put together by themselves, at every visit anew. */
const MADE_BY_SYSTEM: ReadonlySet<string> = new Set(['34133-9', '60591-5', '81218-0']);
const LETTERS: ReadonlySet<string> = new Set(['51852-2', '57133-1', '68481-1', '83539-7', '69730-0', '74213-0']);
const REPORTS: ReadonlySet<string> = new Set(['18748-4', '11502-2', '11526-1', '18842-5', '11506-3', '28570-0']);
const REPORT_WORDS = /\b(report|results?|pathology|radiology|imaging|x-?ray|mri|ct|ultrasound|ecg|ekg)\b/i;

function kindOf({ type, resource, line }: Entry): DocumentKind {
  const { type: concept, category } = resource;
  const codes = new Set(codesOf(concept).flatMap(({ system, code }) => (system === LOINC ? [code] : [])));
  const has = (set: ReadonlySet<string>) => [...codes].some((code) => set.has(code));
  const formats = filesIn(resource).map(formatOf);
  if (type === 'Media' || (formats.length > 0 && formats.every((one) => one === 'image'))) return 'picture';
  if (has(MADE_BY_SYSTEM) || (codes.size === 0 && formats.length > 0 && formats.every((one) => one === 'cda'))) {
    return 'summary';
  }
  if (has(LETTERS) || /\bletter\b/i.test(line.title)) return 'letter';
  const called = [line.title, ...conceptTexts(category).slice(0, 5)].join(' ');
  if (/\bnotes?\b/i.test(called) || listOf(category).some(isClinicalNote)) {
    return has(REPORTS) && REPORT_WORDS.test(line.title) ? 'report' : 'note';
  }
  if (has(REPORTS) || REPORT_WORDS.test(called)) return 'report';
  return 'other';
}

const isClinicalNote = (category: unknown): boolean => codesOf(category).some(({ code }) => code === 'clinical-note');

/** Of the summaries that a system made of one visit (or, where it names none, on one day) the newest stands for all. */
function foldedByVisit(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const first = new Map<string, { readonly line: DocumentLine; readonly folded: Member[] }>();
  const kept: { readonly line: DocumentLine; readonly folded: Member[] }[] = [];
  for (const line of lines) {
    const key = line.kind === 'summary' && line.members.length === 1 ? visitKey(line) : undefined;
    const known = key === undefined ? undefined : first.get(key);
    if (known) {
      known.folded.push(...line.members);
      continue;
    }
    const own = { line, folded: [] };
    kept.push(own);
    if (key !== undefined) first.set(key, own);
  }
  return kept.map(({ line, folded }) => (folded.length === 0 ? line : { ...line, folded }));
}

function visitKey({ visit, when, members }: DocumentLine): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(when)?.[0];
  if (visit) return `${visit.connectionId}/${visit.id}`;
  return day === undefined ? undefined : `${members[0]!.connectionId} ${day}`;
}
