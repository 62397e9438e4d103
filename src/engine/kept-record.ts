import type { Resource } from '../fhir/resource.ts';
import { readSource } from '../store/bodies.ts';
import { saveRemoved } from '../store/mark-removed.ts';
import type { Store } from '../store/store.ts';
import type { Connection, LedgerRow, Run } from '../store/types.ts';
import type { KeptRecord } from '../sync/kept.ts';
import { linksOf } from '../sync/since.ts';
import { keepFetched } from './asked-before.ts';

/** What the store has of a connection, for a run that goes by it. */
export function keptRecordOf(
  store: Store,
  { id: connectionId, patientId }: Connection,
  saved: (run: Run, row: LedgerRow) => void,
): KeptRecord {
  const { index } = store;
  return {
    ids(type) {
      const marks = index.removed.get(connectionId);
      return Array.from(index.positionsOf(connectionId, type), (position) => index.idOf(position)).filter(
        // `identify` gives such names to what came without one.
        (id) => !id.startsWith('~') && !marks?.has(`${type}/${id}`),
      );
    },
    stamps: (type) => Array.from(index.positionsOf(connectionId, type), (position) => index.updated.at(position)),
    async links() {
      const patient = await readSource(store, connectionId, 'Patient', patientId);
      return patient ? linksOf(JSON.parse(patient.text) as Resource) : '';
    },
    async saveRemoved(run, row, gone) {
      await saveRemoved(store, { run, row, gone, since: Date.now() });
      saved(run, row);
    },
    keepHistory: (history) => keepFetched(store, connectionId, history),
  };
}
