import { Link } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import type { NamedThere } from '../provider/named-there.ts';
import { formatDate } from '../../fhir/dates.ts';
import './launched.css';

interface LaunchedProps {
  readonly connection: ConnectionView;
  readonly named: readonly NamedThere[];
}

/** What is owed to whoever was brought here from a page of the provider's: whose record this is, and the way back in it. */
export function Launched({ connection, named }: LaunchedProps) {
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
      {named.length > 0 && (
        <section aria-labelledby="named-title">
          <h2 id="named-title">Also open where you came from</h2>
          <ul className="named-there">
            {named.map(({ title, path }) => (
              <li key={path}>
                <Link to={path}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
