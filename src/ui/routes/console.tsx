import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Link, useRevalidator } from 'react-router';
import type { Engine } from '../../engine/api.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { Answer } from '../console/answer.tsx';
import { askRecord, isServed, type ConsoleAnswer } from '../console/ask.ts';
import { fetchCode, fhirclientCode } from '../console/code.ts';
import type { Known } from '../console/complete.ts';
import { EXAMPLES } from '../console/examples.ts';
import { readKnown } from '../console/known.ts';
import { forgetPast, remember, usePast } from '../console/past.ts';
import { PathField } from '../console/path-field.tsx';
import { fhirBase, headersOf, mayHaveBody, METHODS, type ConsoleRequest } from '../console/request.ts';
import type { UiDeps } from '../deps.ts';
import { GrantForm, peopleIn } from '../grants/grant-form.tsx';
import { CONSOLE_WORDS } from '../words/console-page.ts';
import { statusLine, took } from '../words/console.ts';
import '../components/form.css';
import './lists.css';
import './workbench.css';
import './console.css';

/** The record as a FHIR server, to ask by hand. What is asked is in no address: it may name a person. */
export const consoleRoute = (deps: UiDeps) => ({
  loader: () => loadConsole(deps),
  Component: Console,
  ErrorBoundary: RouteError,
});

async function loadConsole({ engine }: UiDeps) {
  const [grants, connections, { resources }] = await Promise.all([
    engine.listGrants(),
    engine.listConnections(),
    engine.readStorage(),
  ]);
  const grant = grants.find(({ client, until }) => client === 'app' && until > Date.now());
  return { engine, grant, resources, people: peopleIn(connections) };
}

const FIRST: ConsoleRequest = EXAMPLES[0]!;

function Console() {
  const { engine, grant, resources, people } = useLoaded<typeof loadConsole>();
  const { revalidate } = useRevalidator();
  const known = useKnown(engine, grant !== undefined);
  useFhirclient(grant !== undefined);
  const { request, setRequest, answer, state, send, stop } = useExchange(engine);

  if (!grant) {
    return (
      <Page title={CONSOLE_WORDS.title} lead={CONSOLE_WORDS.leadBefore}>
        <section className="panel grant" aria-labelledby="grant-title">
          <h2 id="grant-title">{CONSOLE_WORDS.leave}</h2>
          <p className="quiet">
            {CONSOLE_WORDS.leaveIs.before}
            <Link to="/storage">{CONSOLE_WORDS.leaveIs.link}</Link>
            {CONSOLE_WORDS.leaveIs.after}
          </p>
          <GrantForm
            client="app"
            name={CONSOLE_WORDS.name}
            scopes={['user/*.rs', 'user/*.cruds']}
            people={people}
            engine={engine}
            onAllowed={() => void revalidate()}
          />
        </section>
      </Page>
    );
  }
  const follow = (path: string) => send({ method: 'GET', path, headers: '', body: '' });
  return (
    <Page
      title={CONSOLE_WORDS.title}
      lead={
        <>
          {CONSOLE_WORDS.lead.before}
          <code>{fhirBase()}</code>
          {CONSOLE_WORDS.lead.after}
        </>
      }
    >
      {resources === 0 && (
        <p className="note">
          {CONSOLE_WORDS.empty.before}
          <Link to="/providers/add">{CONSOLE_WORDS.empty.link}</Link>
          {CONSOLE_WORDS.empty.after}
        </p>
      )}
      <RequestForm
        request={request}
        known={known}
        busy={state === 'asking'}
        onChange={setRequest}
        onSend={send}
        onStop={stop}
      />
      <output className="hidden">
        {state === 'asking' ? CONSOLE_WORDS.asking : answer && CONSOLE_WORDS.answer(statusLine(answer.status))}
      </output>
      {state === 'no-answer' && (
        <p className="note attention" role="alert">
          {CONSOLE_WORDS.noAnswerCame}
        </p>
      )}
      {answer && <Answer key={answer.number} answer={answer} onFollow={follow} />}
      <div className="console-asides">
        <Examples onChoose={setRequest} />
        <Earlier onChoose={setRequest} />
      </div>
      <p className="quiet small">
        {isServed() ? (
          <>
            {CONSOLE_WORDS.inBrowser.before}
            <code>fhir</code>
            {CONSOLE_WORDS.inBrowser.middle}
            <code>await fhir.fhirRequest('Patient')</code>
            {CONSOLE_WORDS.inBrowser.after}
          </>
        ) : (
          CONSOLE_WORDS.notServed
        )}
      </p>
    </Page>
  );
}

/** What can be asked, read once it may be. */
function useKnown(engine: Engine, allowed: boolean): Known | undefined {
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    if (!allowed) return undefined;
    const gone = new AbortController();
    readKnown(engine, gone.signal).then(setKnown, () => {}); // without it the field completes nothing
    return () => gone.abort();
  }, [engine, allowed]);
  return known;
}

/** `fhirclient` on this page, for the browser's own console; nowhere else in the app. */
function useFhirclient(allowed: boolean): void {
  useEffect(() => {
    if (!allowed || !isServed()) return undefined;
    const page = globalThis as { fhir?: unknown };
    let here = true;
    void import('../../engine/fhir-client.page.ts').then(({ fhirClient }) => {
      if (here) page.fhir = fhirClient(fhirBase());
    });
    return () => {
      here = false;
      delete page.fhir;
    };
  }, [allowed]);
}

/** The request that is typed, and the answer to the one sent last. */
function useExchange(engine: Engine) {
  const [request, setRequest] = useState(FIRST);
  const [answer, setAnswer] = useState<ConsoleAnswer & { readonly number: number }>();
  const sent = useRef(0);
  const [state, setState] = useState<'idle' | 'asking' | 'no-answer'>('idle');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  function send(asked: ConsoleRequest): void {
    const said = headersOf(asked);
    if ('wrong' in said) return;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setRequest(asked);
    setState('asking');
    const started = performance.now();
    const number = ++sent.current;
    askRecord({ ...asked, headers: said.headers }, engine, stop.signal).then(
      (given) => {
        if (stop.signal.aborted) return;
        remember(asked, given.status, given.ms);
        setAnswer({ ...given, number });
        setState('idle');
      },
      () => {
        if (stop.signal.aborted) return;
        remember(asked, undefined, performance.now() - started);
        setAnswer(undefined);
        setState('no-answer');
      },
    );
  }

  function stop(): void {
    running.current?.abort();
    setState('idle');
  }
  return { request, setRequest, answer, state, send, stop };
}

interface RequestFormProps {
  readonly request: ConsoleRequest;
  readonly known: Known | undefined;
  readonly busy: boolean;
  readonly onChange: (request: ConsoleRequest) => void;
  readonly onSend: (request: ConsoleRequest) => void;
  readonly onStop: () => void;
}

function RequestForm({ request, known, busy, onChange, onSend, onStop }: RequestFormProps) {
  const id = useId();
  const change = (part: Partial<ConsoleRequest>) => onChange({ ...request, ...part });
  const said = headersOf(request);
  const wrong = 'wrong' in said ? said.wrong : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wrong === undefined) onSend(request);
    else document.getElementById(`${id}-headers`)?.focus();
  }

  /** From a field of several lines, where Enter is another line. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The keys of its fields.
    <form
      className="panel bench-form console-form"
      aria-label={CONSOLE_WORDS.request}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <div className="inline">
        <label className="hidden" htmlFor={`${id}-method`}>
          {CONSOLE_WORDS.method}
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
        <PathField id={`${id}-path`} path={request.path} known={known} onPath={(path) => change({ path })} />
        <button className="button first" type="submit">
          {CONSOLE_WORDS.send}
        </button>
        {busy && (
          <button className="button" type="button" onClick={onStop}>
            {CONSOLE_WORDS.stop}
          </button>
        )}
      </div>
      <p id={`${id}-path-hint`} className="quiet small">
        {CONSOLE_WORDS.pathHint}
      </p>
      <details open={request.headers !== '' || request.body !== '' || undefined}>
        <summary>{CONSOLE_WORDS.headersAndBody}</summary>
        <div className="fields">
          <div className="one">
            <label htmlFor={`${id}-headers`}>{CONSOLE_WORDS.headers}</label>
            <textarea
              id={`${id}-headers`}
              className="field code"
              rows={2}
              spellCheck={false}
              placeholder="Prefer: return=minimal"
              aria-invalid={wrong !== undefined}
              aria-describedby={`${id}-wrong`}
              value={request.headers}
              onChange={({ target }) => change({ headers: target.value })}
            />
            <p id={`${id}-wrong`} className={wrong === undefined ? 'quiet small' : 'wrong'}>
              {wrong === undefined ? CONSOLE_WORDS.headersHint : CONSOLE_WORDS.noHeader(wrong)}
            </p>
          </div>
          {mayHaveBody(request.method) && (
            <div className="one">
              <label htmlFor={`${id}-body`}>{CONSOLE_WORDS.body}</label>
              <textarea
                id={`${id}-body`}
                className="field code"
                rows={8}
                spellCheck={false}
                aria-describedby={`${id}-keys`}
                value={request.body}
                onChange={({ target }) => change({ body: target.value })}
              />
              <p id={`${id}-keys`} className="quiet small">
                {CONSOLE_WORDS.bodyHint}
              </p>
            </div>
          )}
        </div>
      </details>
      <div className="inline">
        <CopyButton text={fetchCode(request, fhirBase())}>{CONSOLE_WORDS.copyFetch}</CopyButton>
        <CopyButton text={fhirclientCode(request, fhirBase())}>{CONSOLE_WORDS.copyFhirclient}</CopyButton>
      </div>
    </form>
  );
}

const Examples = ({ onChoose }: { readonly onChoose: (request: ConsoleRequest) => void }) => (
  <section aria-labelledby="examples-title">
    <h2 id="examples-title">{CONSOLE_WORDS.begin}</h2>
    <ul className="panel console-list">
      {EXAMPLES.map(({ name, ...request }) => (
        <li key={name}>
          <button className="plain" type="button" onClick={() => onChoose(request)}>
            {name}
          </button>
          <code className="quiet">{lineOf(request)}</code>
        </li>
      ))}
    </ul>
  </section>
);

function Earlier({ onChoose }: { readonly onChoose: (request: ConsoleRequest) => void }) {
  const all = usePast((topic) => topic.all);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{CONSOLE_WORDS.before}</h2>
      <ul className="panel console-list">
        {all.map(({ number, request, status, ms }) => (
          <li key={number}>
            <button className="plain" type="button" onClick={() => onChoose(request)}>
              {lineOf(request)}
            </button>
            <span className="quiet small">
              {status === undefined ? CONSOLE_WORDS.noAnswer : statusLine(status)}, {took(ms)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        {CONSOLE_WORDS.onlyInMemory}{' '}
        <button className="plain" type="button" onClick={forgetPast}>
          {CONSOLE_WORDS.forget}
        </button>
      </p>
    </section>
  );
}

const lineOf = ({ method, path }: ConsoleRequest): string => `${method} ${path === '' ? CONSOLE_WORDS.base : path}`;
