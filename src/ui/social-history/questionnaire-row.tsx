import { type Answer, answerKey } from '../../record/social-history/answers.ts';
import type { QuestionnaireLine } from '../../record/social-history/social-history.ts';
import { joined } from '../../fhir/text.ts';
import { Folded } from '../chapters/folded.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { SOCIAL_WORDS as WORDS } from '../words/social-history.ts';
import { valueWords } from '../words/values.ts';
import './social-history.css';

/** One questionnaire as it was answered, each question with its answer. */
export function QuestionnaireRow({ line }: { readonly line: QuestionnaireLine }) {
  const { answers, wordless, status, by } = line;
  const given = answers.filter((one) => one.answers !== undefined && one.answers.length > 0).length;
  return (
    <LineRow line={line} detail={joined([WORDS.status[status] ?? '', by === '' ? '' : WORDS.by(by)], ' · ')}>
      {answers.length > 0 && (
        <Folded className="small" summary={WORDS.answers(given)}>
          {() => (
            <ul className="answers">
              {answers.map((one, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- a list that is never sorted or changed
                <li key={i} className={`under-${one.depth}`}>
                  <AnswerWords
                    question={one.question}
                    answers={one.answers?.map((text, j) => valueWords('value', text, wordless[answerKey(i, j)]))}
                  />
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </LineRow>
  );
}

function AnswerWords({ question, answers }: Pick<Answer, 'question' | 'answers'>) {
  if (answers === undefined) return <p className="answers-head">{question}</p>;
  return (
    <>
      <p className="quiet">{question}</p>
      {answers.length === 0 ? (
        <p className="quiet">{WORDS.noAnswer}</p>
      ) : (
        <p className="answer">{answers.join(', ')}</p>
      )}
    </>
  );
}
