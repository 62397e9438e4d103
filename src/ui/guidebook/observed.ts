import { isLoopback } from '../../base/loopback.ts';
import type { Answer, Fact } from '../../catalog/facts.ts';
import type { FactKey, FactValue } from '../../catalog/guidebook-facts.ts';
import type { Setting } from '../../catalog/guidebook.ts';
import type { ProbeView } from '../../engine/api.ts';
import type { Finding, FindingId } from '../../smart/probe/finding.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';

/** What probes saw of a thing that the guidebook has a claim about. */
export interface Seen {
  readonly fhirBase: string;
  /** ms since 1970: the half that showed it. */
  readonly at: number;
  readonly value: string;
  /** The claim says otherwise. */
  readonly differs: boolean;
}

/** Fact by fact what probes of a platform's servers saw, where they speak of the same thing. */
export function seenOf(views: readonly ProbeView[], key: FactKey, fact: Fact<FactValue>): readonly Seen[] {
  const look = FACTS[key];
  if (!look) return [];
  return views.flatMap((view) => {
    const value = look(lookerOf(view));
    const at = view.record?.at ?? view.report?.at;
    if (value === undefined || at === undefined) return [];
    return [{ fhirBase: view.fhirBase, at, value, differs: differs(fact, value) }];
  });
}

/** The same for what fetching obeys: categories, by type, and the length of a page. */
export function seenOfSetting(views: readonly ProbeView[], { key, value }: Setting): readonly Seen[] {
  return views.flatMap(({ fhirBase, record }) => {
    if (!record) return [];
    const { categories, pageSize } = record.learnt;
    const types = Object.keys(categories).toSorted();
    if (key === 'categories' && record.findings.some(({ id, level }) => id === 'category' && level !== 'unknown')) {
      const known = Object.keys(value !== null && typeof value === 'object' ? value : {});
      const isNew = types.some((type) => !known.includes(type));
      return [{ fhirBase, at: record.at, value: types.join(', ') || GUIDEBOOK_WORDS.none, differs: isNew }];
    }
    if (key !== 'pageSize' || pageSize === undefined) return [];
    const isLess = typeof value === 'number' && pageSize < value;
    return [{ fhirBase, at: record.at, value: String(pageSize), differs: isLess }];
  });
}

/** A claim that varies is never contradicted by one server; one of a list by what is not in it. */
function differs(fact: Fact<FactValue>, value: string): boolean {
  if (fact === 'unknown' || fact.value === 'varies') return false;
  if (typeof fact.value === 'string') return fact.value !== value;
  return Array.isArray(fact.value) && !fact.value.some((one) => one === value);
}

interface Looker {
  readonly fhirBase: string;
  readonly of: (id: FindingId) => Finding | undefined;
  readonly has: (id: FindingId, key: string, value: string) => boolean;
}

function lookerOf({ fhirBase, report, record }: ProbeView): Looker {
  const findings = [...(report?.findings ?? []), ...(record?.findings ?? [])];
  const of = (id: FindingId) => findings.find((one) => one.id === id);
  return {
    fhirBase,
    of,
    has(id, key, value) {
      const list = of(id)?.said[key];
      return Array.isArray(list) && list.includes(value);
    },
  };
}

/** What could be read, and what was there and could not. */
function corsOf(finding: Finding | undefined): Answer | undefined {
  const reach = finding?.said['reach'];
  return reach === 'answered' ? 'yes' : reach === 'no-cors' ? 'no' : undefined;
}

/** undefined: not seen either way. What is only not named is not seen to be missing. */
const FACTS: Readonly<Partial<Record<FactKey, (looker: Looker) => string | undefined>>> = {
  'cors.discovery': ({ of }) => corsOf(of('configuration')),
  'cors.token': ({ of }) => (of('access') ? 'yes' : corsOf(of('token'))),
  'cors.fhir': ({ of }) => corsOf(of('read')) ?? (of('search')?.level === 'ok' ? 'yes' : refusedBefore(of('search'))),
  'cors.binary': ({ of }) => corsOf(of('binary')),
  publicClient: ({ of }) => (of('access') || of('client-public')?.level === 'ok' ? 'yes' : undefined),
  pkce: ({ of, has }) => (has('pkce', 'methods', 'S256') ? 'yes' : of('pkce')?.level === 'failure' ? 'no' : undefined),
  fragment: ({ of, has }) =>
    has('response-modes', 'modes', 'fragment') ? 'yes' : of('response-modes')?.level === 'warning' ? 'no' : undefined,
  tokenFormat: ({ of }) => said(of('access'), 'format'),
  offlineScope: ({ of }) => (of('access')?.said['refresh'] === true ? 'yes' : undefined),
  dynamicRegistration: ({ of }) => (of('registration')?.level === 'ok' ? 'yes' : undefined),
  scopeStyle: ({ of }) =>
    of('access')?.said['wildcard'] === true || of('scopes')?.said['wildcard'] === true ? 'wildcard' : undefined,
  fhirVersions: ({ of }) => said(of('fhir-version'), 'version'),
  transport: ({ fhirBase }) =>
    isLoopback(fhirBase) ? 'loopback' : fhirBase.startsWith('https:') ? 'https' : undefined,
  everything: ({ of }) => everythingOf(of('whole'), of('everything')),
  bulkExport: ({ of }) => exportOf(of('export'), (name) => !/ehi/i.test(name)),
  ehiExport: ({ of }) => exportOf(of('export'), (name) => /ehi/i.test(name)),
};

const said = (finding: Finding | undefined, key: string): string | undefined => {
  const value = finding?.said[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A page that may send no token can read no record; one that may not read a refusal perhaps can. */
const refusedBefore = (search: Finding | undefined): Answer | undefined =>
  search?.said['preflightRefused'] === true ? 'no' : undefined;

function everythingOf(asked: Finding | undefined, named: Finding | undefined): Answer | undefined {
  if (asked?.level === 'ok') return 'yes';
  if (asked?.said['reach'] === 'answered' && [404, 405, 501].includes(Number(asked.said['status']))) return 'no';
  return named?.level === 'ok' ? 'yes' : undefined;
}

function exportOf(finding: Finding | undefined, isIt: (name: string) => boolean): Answer | undefined {
  const names = finding?.said['names'];
  return Array.isArray(names) && names.some(isIt) ? 'yes' : undefined;
}
