import { useId, useState, type FormEvent } from 'react';
import type { RawRequest, TrialView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { ExchangeCard } from './exchange-card.tsx';

interface RawBoxProps {
  readonly trial: TrialView;
  readonly ask: (request: RawRequest) => Promise<void>;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** One request, as a browser can make it, with the trial's token where it may go. */
export function RawBox({ trial, ask }: RawBoxProps) {
  const [request, setRequest] = useState<RawRequest>({
    method: 'GET',
    path: 'Patient?_count=1',
    headers: '',
    body: '',
    withToken: true,
  });
  const { run, busy, failure } = useAttempt();
  const id = useId();
  const change = (part: Partial<RawRequest>) => setRequest({ ...request, ...part });
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) run(() => ask(request));
  }

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{WORKBENCH_WORDS.request}</h2>
      <form className="panel bench-form" onSubmit={submit}>
        <div className="inline">
          <label className="hidden" htmlFor={`${id}-method`}>
            {WORKBENCH_WORDS.method}
          </label>
          <select
            id={`${id}-method`}
            className="field code method"
            value={request.method}
            onChange={({ target }) => change({ method: target.value })}
          >
            {METHODS.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
          <label className="hidden" htmlFor={`${id}-path`}>
            {WORKBENCH_WORDS.path}
          </label>
          <input
            id={`${id}-path`}
            className="field code"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            value={request.path}
            onChange={({ target }) => change({ path: target.value })}
          />
          <button className="button first" type="submit" disabled={busy}>
            {WORKBENCH_WORDS.send}
          </button>
        </div>
        <p id={`${id}-hint`} className="quiet small">
          {WORKBENCH_WORDS.pathHint.before}
          <code>{trial.settings.fhirBase}</code>
          {WORKBENCH_WORDS.pathHint.after}
        </p>
        <details>
          <summary>{WORKBENCH_WORDS.headersAndBody}</summary>
          <div className="fields">
            <div className="one">
              <label htmlFor={`${id}-headers`}>{WORKBENCH_WORDS.headers}</label>
              <p className="quiet small">
                {WORKBENCH_WORDS.headersHint.before}
                <code>Accept: application/fhir+json</code>
                {WORKBENCH_WORDS.headersHint.after}
              </p>
              <textarea
                id={`${id}-headers`}
                className="field code"
                rows={3}
                spellCheck={false}
                value={request.headers}
                onChange={({ target }) => change({ headers: target.value })}
              />
            </div>
            {hasBody && (
              <div className="one">
                <label htmlFor={`${id}-body`}>{WORKBENCH_WORDS.body}</label>
                <textarea
                  id={`${id}-body`}
                  className="field code"
                  rows={6}
                  spellCheck={false}
                  value={request.body}
                  onChange={({ target }) => change({ body: target.value })}
                />
              </div>
            )}
          </div>
        </details>
        <label className="choice">
          <input
            type="checkbox"
            checked={request.withToken}
            onChange={({ target }) => change({ withToken: target.checked })}
          />
          <span>{WORKBENCH_WORDS.withToken}</span>
        </label>
        <details>
          <summary>{WORKBENCH_WORDS.endpoints}</summary>
          <dl className="parameters headers">
            {trial.endpoints.map(([name, address]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{address}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </form>
      {failure && <FailureNote failure={failure} advise />}
      {trial.raw && (
        <>
          {!trial.isRevealed && <p className="quiet small">{WORKBENCH_WORDS.blackened}</p>}
          <ExchangeCard exchange={trial.raw} />
        </>
      )}
    </section>
  );
}
