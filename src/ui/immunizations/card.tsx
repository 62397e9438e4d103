import { Link } from 'react-router';
import { joined } from '../../fhir/text.ts';
import type { DiseaseCard, DoseLine } from '../../record/immunizations/immunizations.ts';
import { useAll } from '../chapters/use-all.ts';
import { recordPath } from '../timeline/row.tsx';
import { LIST_WORDS } from '../words/chapters.ts';
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
              <td>{doses.length > 1 && <Earlier doses={doses.slice(1).map((id) => byId.get(id)!)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Of a vaccine that is given each year: what a glance takes in. */
const GLANCE = 12;

/** The doses before the last, of which a long life has many: all of them when asked for, and on paper. */
function Earlier({ doses }: { readonly doses: readonly DoseLine[] }) {
  const [all, showAll] = useAll(doses.length <= GLANCE);
  const left = doses.length - GLANCE;
  return (
    <ol className="shots-all" reversed>
      {(all ? doses : doses.slice(0, GLANCE)).map((line) => (
        <li key={line.id}>
          <Dose line={line} />
        </li>
      ))}
      {!all && (
        <li>
          <button className="plain small" type="button" onClick={showAll}>
            {LIST_WORDS.more(left, left)}
          </button>
        </li>
      )}
    </ol>
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
