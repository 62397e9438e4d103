import { formatDate } from '../../fhir/dates.ts';
import type { DocumentHead } from '../../record/text/read.ts';
import { locale } from '../words/language.ts';
import { READER_WORDS } from '../words/reader.ts';
import '../components/facts.css';

/** What a document says of itself: whom it is about, who wrote it and when. */
export function Head({ head, hasCoded }: { head: DocumentHead; hasCoded: boolean }) {
  const { title, when, authors, custodian, patient, declaresEntities, isCut } = head;
  const born = patient.birthDate && READER_WORDS.born(formatDate(patient.birthDate, locale()));
  const lines = [
    { label: READER_WORDS.patient, value: [patient.name, born].filter(Boolean).join(', ') },
    { label: READER_WORDS.written, value: formatDate(when, locale()) },
    { label: READER_WORDS.author, value: authors.join(', ') },
    { label: READER_WORDS.custodian, value: custodian },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {title && <p className="of-title">{title}</p>}
      {lines.length > 0 && (
        <dl className="facts">
          {lines.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {hasCoded && <p className="quiet small screen-only">{READER_WORDS.coded}</p>}
      {declaresEntities && <p className="note attention">{READER_WORDS.entities}</p>}
      {isCut && <p className="note attention">{READER_WORDS.isCut}</p>}
    </>
  );
}
