import type { TrialExchange } from '../../engine/api.ts';
import { FailureNote } from '../components/failure-note.tsx';
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
          <summary>Headers that were sent ({headers.length})</summary>
          <Headers list={headers} />
        </details>
      )}
      {body !== '' &&
        (isForm ? <Parameters list={[...new URLSearchParams(body)]} /> : <CodeBox name="body" text={body} json />)}
      {failure && <FailureNote failure={failure} />}
      {answer && (
        <>
          <h4>Answer</h4>
          {answer.headers.length > 0 && (
            <details>
              <summary>Headers that a page may see ({answer.headers.length})</summary>
              <Headers list={answer.headers} />
            </details>
          )}
          {answer.body === '' && <p className="quiet small">Its body is empty.</p>}
          {/* Keys are for machines. */}
          {answer.body !== '' && (
            <details open={what !== 'keys'}>
              <summary>Body</summary>
              <CodeBox name={`the answer: ${title}`} text={answer.body} json />
            </details>
          )}
        </>
      )}
    </Card>
  );
}
