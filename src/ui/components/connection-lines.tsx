import type { ConnectionView, SyncSummary } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useSync } from '../state/sync.ts';
import { CONNECTION_WORDS } from '../words/connection.ts';
import { locale } from '../words/language.ts';
import { Ago } from './ago.tsx';

/** Whose record: with the birth date, so that two of one name are not mixed up; and the name there, if it is another. */
export function PatientLine({ connection: { patient, whose } }: { connection: ConnectionView }) {
  const { name, birthDate, id } = patient;
  const called = whose.person?.name ?? name;
  return (
    <p>
      {called ?? CONNECTION_WORDS.patient(id)}
      {birthDate && <span className="quiet">{CONNECTION_WORDS.born(formatDate(birthDate, locale()))}</span>}
      {called !== name && name !== undefined && <span className="quiet small">{CONNECTION_WORDS.there(name)}</span>}
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
      {connection.resources > 0 && ` · ${CONNECTION_WORDS.here(connection.resources)}`}
    </p>
  );
}

function SyncWords({ sync }: { sync: SyncSummary | undefined }) {
  if (!sync) return CONNECTION_WORDS.none;
  const at = sync.endedAt ?? sync.startedAt;
  const far = CONNECTION_WORDS.searched(sync.searchesDone, sync.searches);
  switch (sync.state) {
    case 'running':
      return `${CONNECTION_WORDS.soFar(sync.got)}, ${far}`;
    case 'stopped':
      return (
        <>
          {CONNECTION_WORDS.stopped} <Ago at={at} />, {far}
        </>
      );
    case 'paused':
      return (
        <>
          {CONNECTION_WORDS.paused} <Ago at={at} />, {far}
        </>
      );
    case 'finished':
      return (
        <>
          {CONNECTION_WORDS.fetched} <Ago at={at} />
        </>
      );
  }
}
