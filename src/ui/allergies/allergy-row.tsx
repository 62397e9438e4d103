import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { AllergyLine, NoKnownLine } from '../../record/allergies/allergies.ts';
import { Bindings, LineRow, SaidBy } from '../chapters/line-row.tsx';
import { ALLERGY_WORDS as WORDS, allergyInWords } from '../words/allergies.ts';
import { locale } from '../words/language.ts';
import './allergies.css';

/** One allergy: how dangerous, what happened, and how sure it is. */
export function AllergyRow({ line }: { readonly line: AllergyLine }) {
  const { criticality, severity, reactions, category, sort, certainty, status, lastOccurrence } = line;
  const danger = WORDS.danger[criticality];
  const signs = joined([reactions.join(', '), WORDS.severity[severity] ?? ''], ' · ');
  const about = joined(
    [
      WORDS.status[status] ?? '',
      joined(
        [sort === 'intolerance' ? WORDS.intolerance : '', category.map((one) => WORDS.category[one] ?? one).join(', ')],
        ', ',
      ),
      lastOccurrence === '' ? '' : WORDS.lastTime(formatDate(lastOccurrence, locale())),
    ],
    ' · ',
  );
  return (
    <LineRow
      line={allergyInWords(line)}
      beside={danger && <strong className={criticality === 'high' ? 'risk high' : 'risk'}>{danger}</strong>}
      detail={signs === '' ? <span className="quiet">{WORDS.noReaction}</span> : WORDS.reaction(signs)}
    >
      {certainty !== '' && <p className="small doubt">{WORDS.certainty[certainty]}</p>}
      {about !== '' && <p className="quiet small">{about}</p>}
    </LineRow>
  );
}

/** Said by somebody, and when: another thing than silence. */
export function NoKnown({ line }: { readonly line: NoKnownLine }) {
  const { scope, isContradicted, members, when } = line;
  const who = [...new Set(members.map(({ sourceName }) => sourceName))].join(', ');
  return (
    <div className="panel line">
      <Bindings members={members} />
      <div className="line-text">
        <p className="statement">{WORDS.none[scope]}</p>
        <p className="small">{WORDS.statedBy(who, formatDate(when, locale()))}</p>
        {isContradicted && <p className="small doubt">{WORDS.contradicted}</p>}
        <SaidBy line={line} />
      </div>
    </div>
  );
}
