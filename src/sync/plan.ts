import type { Quirks } from '../catalog/endpoint.ts';
import { patientParameter, type Capability, type TypeCapability } from '../fhir/capability.ts';
import { namesAt } from '../fhir/older/types.ts';
import { grantedRead, grantedSearch, grantedWithin } from '../smart/scopes.ts';
import type { LedgerRow, SearchState } from '../store/types.ts';
import type { Memory } from './memory.ts';
import { asRemembered } from './plan-remembered.ts';
import { encodeValue, readParameters, type Parameters } from './parameters.ts';
import { labelOfValue } from './value-labels.ts';
import { rareWishes, wishList, type Wish } from './wish-list.ts';

/** What a plan is made from. */
export interface PlanInput {
  readonly patientId: string;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  /** undefined when the server does not say what it offers: then everything is asked. */
  readonly capability: Capability | undefined;
  readonly quirks: PlanQuirks;
  /** What earlier runs learnt of the server. */
  readonly memory?: Memory;
}

export type PlanQuirks = Pick<Quirks, 'categories' | 'pageSize'> & Partial<Pick<Quirks, 'searches' | 'wholeRecord'>>;

/** The row for what the record only refers to: people, places, products. */
export const REFERENCES = 'references';

/** The row for the contents of documents. */
export const ATTACHMENTS = 'attachments';

/** The row for what brings the whole record, where the server is known to have such. */
export const WHOLE_RECORD = 'whole-record';

/**
 * One row for each thing a patient's record may hold: those to be asked as 'waiting', and those that
 * will not be asked as 'not-offered' or 'not-granted', so that nothing is left out in silence (law 5).
 */
export function planSearches(input: PlanInput): readonly LedgerRow[] {
  const { capability, memory } = input;
  const wishes = [...wishList, ...rareWishes].flatMap((wish) =>
    namesAt(wish, capability?.types).map((named): Wish => ({ ...wish, ...named })),
  );
  const searches = wishes.toSorted((a, b) => a.priority - b.priority).flatMap((wish) => rowsFor(wish, input));
  const rows = [patientRow(input), ...wholeRows(input), ...searches, referencesRow(), attachmentsRow(input)];
  const planned = rows.map((row, order) => ({ ...row, order }));
  return memory ? planned.flatMap((row) => asRemembered(row, memory)) : planned;
}

type Draft = Pick<LedgerRow, 'searchId' | 'label' | 'query' | 'url' | 'state'>;

function patientRow({ patientId, scope }: PlanInput): LedgerRow {
  const state = grantedSearch(scope, 'Patient') ? 'waiting' : 'not-granted';
  return blank({ searchId: 'Patient', label: 'You', query: 'Patient', url: `Patient/${patientId}`, state });
}

/** One chain of pages to its end: which types it left out or cut short is looked at when it is here. */
function wholeRows({ patientId, quirks: { wholeRecord, pageSize } }: PlanInput): readonly LedgerRow[] {
  if (!wholeRecord) return [];
  const ofPatient = wholeRecord.startsWith('$');
  const url = ofPatient ? `Patient/${patientId}/${wholeRecord}?${pageSize ? `_count=${pageSize}` : ''}` : wholeRecord;
  const query = ofPatient ? `Patient/${wholeRecord}` : wholeRecord;
  const row = blank({ searchId: WHOLE_RECORD, label: 'Whole record in one search', query, url, state: 'waiting' });
  return [{ ...row, plain: true }];
}

function referencesRow(): LedgerRow {
  return blank({
    searchId: REFERENCES,
    label: 'People and places it names',
    query: 'by reference',
    url: '',
    state: 'waiting',
  });
}

function attachmentsRow({ scope }: PlanInput): LedgerRow {
  const listed = grantedSearch(scope, 'DocumentReference') || grantedSearch(scope, 'DiagnosticReport');
  const state = listed && grantedRead(scope, 'Binary') ? 'waiting' : 'not-granted';
  return blank({ searchId: ATTACHMENTS, label: 'Contents of documents', query: 'Binary', url: '', state });
}

function rowsFor(wish: Wish, input: PlanInput): readonly LedgerRow[] {
  const offered = input.capability ? input.capability.types.get(wish.type) : ANYTHING;
  const by = offered && patientParameter(offered);
  if (!by) return isRare(wish) ? [] : [unasked(wish, 'not-offered')];
  if (!grantedSearch(input.scope, wish.type)) return [unasked(wish, 'not-granted')];
  const withProvenance = offered.revIncludes.has(PROVENANCE) && grantedRead(input.scope, 'Provenance');
  const along = withProvenance ? [`_revinclude=${PROVENANCE}`] : [];
  const searches = searchesOf(wish.type, input);
  return searches.map((parameters) => searchRow(wish, { parameters, by, along, only: searches.length === 1 }, input));
}

const isRare = ({ priority }: Wish): boolean => priority === 4;

const ANYTHING: TypeCapability = { read: true, search: true, parameters: new Set(), revIncludes: new Set() };

/** Who made an entry comes along with it: no server seen lets it be asked for by patient. */
const PROVENANCE = 'Provenance:target';

/** What a type is searched by beside the patient: what was granted of it, else as the server wants it. */
function searchesOf(type: string, { scope, quirks }: PlanInput): readonly Parameters[] {
  const within = grantedWithin(scope, type);
  if (within) return within.map(readParameters);
  const { [type]: searches = [] } = quirks.searches ?? {};
  if (searches.length > 0) return searches.map(readParameters);
  const { [type]: categories = [] } = quirks.categories;
  if (categories.length > 0) return categories.map((value) => [['category', value]]);
  return [[]];
}

interface How {
  readonly parameters: Parameters;
  /** The parameter that names the patient. */
  readonly by: string;
  /** Further parameters, as they stand in the address. */
  readonly along: readonly string[];
  /** There is no other search for this type. */
  readonly only: boolean;
}

function searchRow(wish: Wish, { parameters, by, along, only }: How, { patientId, quirks }: PlanInput): LedgerRow {
  const { type, label } = wish;
  const asked = parameters.map(([name, value]) => `${name}=${encodeValue(value)}`);
  const count = quirks.pageSize === null ? [] : [`_count=${quirks.pageSize}`];
  const patient = by === 'patient' ? patientId : `Patient/${patientId}`;
  const shown = parameters.map((pair) => pair.join('='));
  const named = parameters.length === 1 && (parameters[0]![0] === 'category' || !only);
  return blank({
    searchId: withQuery(type, asked),
    label: named ? labelOfValue(label, parameters[0]![1]) : label,
    query: withQuery(type, shown),
    url: `${type}?${[`${by}=${patient}`, ...asked, ...along, ...count].join('&')}`,
    state: 'waiting',
  });
}

const withQuery = (type: string, parameters: readonly string[]): string =>
  parameters.length === 0 ? type : `${type}?${parameters.join('&')}`;

function unasked({ type, label }: Wish, state: SearchState): LedgerRow {
  return blank({ searchId: type, label, query: type, url: '', state });
}

function blank(draft: Draft): LedgerRow {
  return { ...draft, order: 0, next: null, pages: 0, got: 0, total: undefined, failure: undefined, warnings: [] };
}
