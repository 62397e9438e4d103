import { Link } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import './launched.css';

/** What is owed to whoever was brought here from a page of the provider's: whose record this is, and the way back in it. */
export function Launched({ connection }: { connection: ConnectionView }) {
  const { id, launched, patient } = connection;
  if (!launched) return undefined;
  const { needPatientBanner, visit } = launched;
  return (
    <>
      {needPatientBanner && (
        <section className="patient-banner" aria-label="Patient">
          <span className="quiet small">This is the record of</span>
          <strong>{patient.name ?? `Patient ${patient.id}`}</strong>
          {patient.birthDate && <span>born {formatDate(patient.birthDate)}</span>}
        </section>
      )}
      {visit !== undefined && (
        <p>
          <Link to={`/record/${encodeURIComponent(id)}/Encounter/${encodeURIComponent(visit)}`}>
            The visit you came from
          </Link>
        </p>
      )}
    </>
  );
}
