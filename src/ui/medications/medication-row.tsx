import { Link } from 'react-router';
import { joined } from '../../fhir/text.ts';
import type { MedicationLine, Taking } from '../../record/medications/medications.ts';
import { Bindings, LineRow, SaidBy } from '../chapters/line-row.tsx';
import { recordPath } from '../timeline/row.tsx';
import { CONFLICT } from '../words/conflicts.ts';
import { doseWords } from '../words/doses.ts';
import {
  alsoWords,
  endWords,
  filledWords,
  givenWords,
  inWords,
  MEDICATION_WORDS as WORDS,
  takenWords,
} from '../words/medications.ts';
import './medications.css';

/** A medicine that is listed as taken: what and how, in two lines that are read at a glance; then by whose word. */
export function TakenRow({ line }: { readonly line: MedicationLine }) {
  const [first, ...others] = line.takings as readonly [Taking, ...Taking[]];
  const { conflicts = [] } = inWords(line);
  return (
    <div className="line">
      <Bindings members={line.members} />
      <div className="line-text">
        <h3 className="line-first medication-name">
          <Link to={recordPath(line.members[0]!)}>{line.title}</Link>
          {first.product !== line.title && <span className="quiet small"> {first.product}</span>}
        </h3>
        <p>
          {first.state === 'on-hold' && <strong className="paused">{WORDS.paused}. </strong>}
          {doseWords(first) || <span className="quiet">{WORDS.noDose}</span>}
        </p>
        {others.length > 0 && <Others takings={others} />}
        {conflicts.map(({ about, said }) => (
          <p key={about} className="small conflict">
            <strong>{CONFLICT(about)}</strong>{' '}
            {said.map(({ sourceName, text }) => `${sourceName}: ${text}`).join(' · ')}
          </p>
        ))}
        <p className="quiet small">{takenWords(line)}</p>
        {line.given && <p className="quiet small">{givenWords(line.given)}</p>}
        <SaidBy line={line} />
      </div>
    </div>
  );
}

/** A medicine that is over, planned, or was given on a ward. */
export function PastRow({ line }: { readonly line: MedicationLine }) {
  const { given, ended, title, members, filled, reasons } = line;
  const [first] = members;
  const also = joined(
    [
      reasons.length === 0 ? '' : WORDS.why(reasons.join(', ')),
      ended?.by === 'dispensed' ? '' : filledWords(filled),
      given && ended ? givenWords(given) : '',
    ],
    ' · ',
  );
  return (
    <LineRow
      line={line}
      beside={first!.title === title ? '' : <span className="small">{first!.title}</span>}
      detail={joined([doseWords({ ...line, dose: line.detail }), ended?.why ?? ''], ' · ')}
      end={given && !ended ? givenWords(given) : endWords(ended) || undefined}
    >
      {also !== '' && <p className="quiet small">{also}</p>}
    </LineRow>
  );
}

/** Other strengths, other doses, other prescriptions that are all still listed. */
const Others = ({ takings }: { readonly takings: readonly Taking[] }) => (
  <div className="small">
    <p className="quiet">{WORDS.also}</p>
    <ul className="also">
      {takings.map((taking) => (
        <li key={`${taking.product} ${taking.dose} ${taking.state}`}>
          {taking.state === 'on-hold' && <strong className="paused">{WORDS.paused}. </strong>}
          {joined([taking.product, doseWords(taking)], ' · ')} <span className="quiet">({alsoWords(taking)})</span>
        </li>
      ))}
    </ul>
  </div>
);
