import type { TrialExchange } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { exchangeText, exchangeTitle, statusWords } from '../words/workbench.ts';
import { Card } from './card.tsx';
import { CodeBox, Headers, Inked, Parameters } from './shown.tsx';

/** A request and its answer, as far as a browser lets a page see it. */
export function ExchangeCard({ exchange }: { exchange: TrialExchange }) {
  const title = exchangeTitle(exchange);
  const { what, method, url, headers, body, answer, failure } = exchange;
  const isForm = headers.some(([name, value]) => name === 'content-type' && value.includes('form-urlencoded'));
  const isGood = answer !== undefined && answer.status >= 200 && answer.status < 300;
  return (
    <Card title={title} verdict={statusWords(exchange)} level={isGood ? 'ok' : 'failure'} copy={exchangeText(exchange)}>
      <p className="request-line">
        <strong>{method}</strong>{' '}
        <code>
          <Inked text={url} />
        </code>
      </p>
      {headers.length > 0 && (
        <details>
          <summary>{WORKBENCH_WORDS.headersSent(headers.length)}</summary>
          <Headers list={headers} />
        </details>
      )}
      {body !== '' &&
        (isForm ? (
          <Parameters list={[...new URLSearchParams(body)]} />
        ) : (
          <CodeBox name={WORKBENCH_WORDS.bodyBox} text={body} json />
        ))}
      {failure && <FailureNote failure={failure} />}
      {answer && (
        <>
          <h4>{WORKBENCH_WORDS.answer}</h4>
          {answer.headers.length > 0 && (
            <details>
              <summary>{WORKBENCH_WORDS.headersSeen(answer.headers.length)}</summary>
              <Headers list={answer.headers} />
            </details>
          )}
          {answer.body === '' && <p className="quiet small">{WORKBENCH_WORDS.emptyBody}</p>}
          {/* Keys are for machines. */}
          {answer.body !== '' && (
            <details open={what !== 'keys'}>
              <summary>{WORKBENCH_WORDS.body}</summary>
              <CodeBox name={WORKBENCH_WORDS.answerBox(title)} text={answer.body} json />
            </details>
          )}
        </>
      )}
    </Card>
  );
}
