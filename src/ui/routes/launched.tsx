import { Link } from 'react-router';
import type { ConnectionView } from '../../engine/api.ts';
import type { NamedThere } from '../provider/named-there.ts';
import { formatDate } from '../../fhir/dates.ts';
import { locale } from '../words/language.ts';
import { LAUNCHED_WORDS as WORDS } from '../words/launch.ts';
import { WHOSE_WORDS } from '../words/whose.ts';
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
        <section className="patient-banner" aria-label={WORDS.patient}>
          <span className="quiet small">{WORDS.recordOf}</span>
          <strong>{patient.name ?? WORDS.nameless(patient.id)}</strong>
          {patient.birthDate && <span>{WHOSE_WORDS.born(formatDate(patient.birthDate, locale()))}</span>}
        </section>
      )}
      {visit !== undefined && (
        <p>
          <Link to={`/record/${encodeURIComponent(id)}/Encounter/${encodeURIComponent(visit)}`}>{WORDS.visit}</Link>
        </p>
      )}
      {named.length > 0 && (
        <section aria-labelledby="named-title">
          <h2 id="named-title">{WORDS.alsoOpen}</h2>
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
