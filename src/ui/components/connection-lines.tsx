import type { ConnectionView, SyncSummary } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useSync } from '../state/sync.ts';
import { count, counted } from '../words/numbers.ts';
import { Ago } from './ago.tsx';

/** Whose record: with the birth date, so that two of one name are not mixed up; and the name there, if it is another. */
export function PatientLine({ connection: { patient, whose } }: { connection: ConnectionView }) {
  const { name, birthDate, id } = patient;
  const called = whose.person?.name ?? name;
  return (
    <p>
      {called ?? `Patient ${id}`}
      {birthDate && <span className="quiet">, born {formatDate(birthDate)}</span>}
      {called !== name && name !== undefined && <span className="quiet small"> (there: {name})</span>}
    </p>
  );
}

/** How fetching stands, in one quiet line. */
export function SyncLineOf({ connection }: { connection: ConnectionView }) {
  const heard = useSync(({ views }) => views[connection.id]);
  const sync = heard ?? connection.sync;
  return (
    <p className="quiet small">
      <SyncWords sync={sync} />
      {connection.resources > 0 && <> · {counted(connection.resources, 'entry', 'entries')} here</>}
    </p>
  );
}

function SyncWords({ sync }: { sync: SyncSummary | undefined }) {
  if (!sync) return 'Nothing fetched yet';
  const at = sync.endedAt ?? sync.startedAt;
  const far = `${count(sync.searchesDone)} of ${counted(sync.searches, 'search', 'searches')}`;
  switch (sync.state) {
    case 'running':
      return `Fetching: ${count(sync.got)} so far, ${far} done`;
    case 'stopped':
      return (
        <>
          Stopped <Ago at={at} />, {far} done
        </>
      );
    case 'paused':
      return (
        <>
          Paused <Ago at={at} />, {far} done
        </>
      );
    case 'finished':
      return (
        <>
          Fetched <Ago at={at} />
        </>
      );
  }
}
