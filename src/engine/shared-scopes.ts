import { readCapability, type Capability } from '../fhir/capability.ts';
import type { LedgerRow } from '../store/types.ts';
import { planSearches } from '../sync/plan.ts';

/**
 * Whether a plan still asks for what these scopes allow, and for no more.
 *
 * A run that stopped may go on after another sign-in, at which more was shared, or less: what the first plan left out
 * would never be asked for. Searches that ended say what they said, whatever is shared now.
 */
export function fitsScopes(rows: readonly LedgerRow[], scope: string): boolean {
  const plan = planSearches({
    patientId: '',
    scope,
    capability: { ...readCapability(undefined), types: offeredTo(rows) },
    quirks: { categories: {}, pageSize: null },
  });
  const closed = new Set(plan.filter(({ state }) => state === 'not-granted').map(({ searchId }) => searchId));
  return rows.every(({ searchId, state }) => {
    const isClosed = closed.has(typeOf(searchId));
    if (state === 'not-granted') return isClosed;
    return state === 'waiting' || state === 'fetching' ? !isClosed : true;
  });
}

/** What the plan knew to be offered, which may be of another version: MedicationOrder and not MedicationRequest. */
const offeredTo = (rows: readonly LedgerRow[]): Capability['types'] =>
  new Map(
    rows.map(({ searchId }) => [
      typeOf(searchId),
      { read: true, search: true, parameters: new Set(), revIncludes: new Set() },
    ]),
  );

const typeOf = (searchId: string): string => searchId.split('?', 1)[0]!;
