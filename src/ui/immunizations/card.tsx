import { Link } from 'react-router';
import { joined } from '../../fhir/text.ts';
import type { DiseaseCard, DoseLine } from '../../record/immunizations/immunizations.ts';
import { recordPath } from '../timeline/row.tsx';
import { diseaseName } from '../words/diseases.ts';
import { doseDate, doseNumber, doubtWords, IMMUNIZATION_WORDS as WORDS } from '../words/immunizations.ts';
import './immunizations.css';

interface CardProps {
  readonly cards: readonly DiseaseCard[];
  readonly lines: readonly DoseLine[];
}

/** What a yellow booklet shows: against which disease, when last, and every dose. A mixture stands in each of its rows. */
export function ImmunizationCard({ cards, lines }: CardProps) {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (
    <section aria-labelledby="by-disease">
      <h2 id="by-disease">{WORDS.card}</h2>
      <table className="shots panel">
        <thead>
          <tr>
            <th scope="col">{WORDS.disease}</th>
            <th scope="col">{WORDS.last}</th>
            <th scope="col">{WORDS.doses}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ disease, name, doses }) => (
            <tr key={`${disease} ${name}`}>
              <th scope="row">{name || diseaseName(disease)}</th>
              <td className="shots-last">
                <Dose line={byId.get(doses[0]!)!} />
              </td>
              <td>
                {doses.length > 1 && (
                  <ol className="shots-all" reversed>
                    {doses.slice(1).map((id) => (
                      <li key={id}>
                        <Dose line={byId.get(id)!} />
                      </li>
                    ))}
                  </ol>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Dose = ({ line }: { readonly line: DoseLine }) => {
  const about = joined([doseNumber(line), doubtWords(line)], ', ');
  return (
    <>
      <Link to={recordPath(line.members[0]!)}>{doseDate(line)}</Link>
      {about !== '' && <span className="quiet small"> ({about})</span>}
    </>
  );
};
