import type { Quirks } from '../catalog/endpoint.ts';
import { patientParameter, type Capability, type TypeCapability } from '../fhir/capability.ts';
import { grantedRead, grantedSearch } from '../smart/scopes.ts';
import type { LedgerRow, SearchState } from '../store/types.ts';
import { categoryLabels, wishList, type Wish } from './wish-list.ts';

/** What a plan is made from. */
export interface PlanInput {
  readonly patientId: string;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  /** undefined when the server does not say what it offers: then everything is asked. */
  readonly capability: Capability | undefined;
  readonly quirks: Pick<Quirks, 'categories' | 'pageSize'>;
}

/** The row for what the record only refers to: people, places, products. */
export const REFERENCES = 'references';

/** The row for the contents of documents. */
export const ATTACHMENTS = 'attachments';

/**
 * One row for each thing a patient's record may hold: those to be asked as 'waiting', and those that
 * will not be asked as 'not-offered' or 'not-granted', so that nothing is left out in silence (law 5).
 */
export function planSearches(input: PlanInput): readonly LedgerRow[] {
  const searches = wishList.flatMap((wish) => rowsFor(wish, input));
  return [patientRow(input), ...searches, referencesRow(), attachmentsRow(input)].map((row, order) => ({
    ...row,
    order,
  }));
}

type Draft = Pick<LedgerRow, 'searchId' | 'label' | 'query' | 'url' | 'state'>;

function patientRow({ patientId, scope }: PlanInput): LedgerRow {
  const state = grantedSearch(scope, 'Patient') ? 'waiting' : 'not-granted';
  return blank({ searchId: 'Patient', label: 'You', query: 'Patient', url: `Patient/${patientId}`, state });
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
  if (!by) return [unasked(wish, 'not-offered')];
  if (!grantedSearch(input.scope, wish.type)) return [unasked(wish, 'not-granted')];
  const categories = input.quirks.categories[wish.type] ?? [undefined];
  const withProvenance = offered.revIncludes.has(PROVENANCE) && grantedRead(input.scope, 'Provenance');
  const along = withProvenance ? [`_revinclude=${PROVENANCE}`] : [];
  return categories.map((category) => searchRow(wish, { category, by, along }, input));
}

const ANYTHING: TypeCapability = { read: true, search: true, parameters: new Set(), revIncludes: new Set() };

/** Who made an entry comes along with it: no server seen lets it be asked for by patient. */
const PROVENANCE = 'Provenance:target';

interface How {
  readonly category: string | undefined;
  /** The parameter that names the patient. */
  readonly by: string;
  /** Further parameters, as they stand in the address. */
  readonly along: readonly string[];
}

function searchRow({ type, label }: Wish, { category, by, along }: How, { patientId, quirks }: PlanInput): LedgerRow {
  const asked = category === undefined ? [] : [`category=${encodeURIComponent(category)}`];
  const count = quirks.pageSize === null ? [] : [`_count=${quirks.pageSize}`];
  const patient = by === 'patient' ? patientId : `Patient/${patientId}`;
  const query = [type, ...asked].join('?');
  return blank({
    searchId: query,
    label: category === undefined ? label : labelOf(category, label),
    query: category === undefined ? type : `${type}?category=${category}`,
    url: `${type}?${[`${by}=${patient}`, ...asked, ...along, ...count].join('&')}`,
    state: 'waiting',
  });
}

/** `system|code` or `code`; a category without a word of its own keeps the type's and says which. */
function labelOf(category: string, label: string): string {
  const code = category.slice(category.lastIndexOf('|') + 1);
  return categoryLabels[code] ?? `${label} (${code})`;
}

function unasked({ type, label }: Wish, state: SearchState): LedgerRow {
  return blank({ searchId: type, label, query: type, url: '', state });
}

function blank(draft: Draft): LedgerRow {
  return { ...draft, order: 0, next: null, pages: 0, got: 0, total: undefined, failure: undefined, warnings: [] };
}
