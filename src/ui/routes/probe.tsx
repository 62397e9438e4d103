import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate, type LoaderFunctionArgs } from 'react-router';
import { failureOf } from '../../base/errors.ts';
import { normalBase } from '../../catalog/ids.ts';
import type { ConnectionView, ProbeStep } from '../../engine/api.ts';
import '../components/form.css';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { AddressLine } from '../components/address-line.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { AskInside } from '../probe/ask-inside.tsx';
import { Findings } from '../probe/findings.tsx';
import { Report } from '../probe/report-view.tsx';
import { WhatIsAsked } from '../probe/what-is-asked.tsx';
import { PROBE_WORDS } from '../words/probe-page.ts';
import './probe.css';

/** What a server tells without an account, and with one. Nothing is asked before somebody presses the button. */
export const probeRoute = (deps: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadProbe(deps, new URL(request.url).searchParams.get('address') ?? ''),
  Component: Probe,
  ErrorBoundary: RouteError,
});

async function loadProbe(deps: UiDeps, address: string) {
  const nothing = { address, view: undefined, connections: [], deps };
  if (address === '') return nothing;
  try {
    const [view, connections] = await Promise.all([deps.engine.readProbe(address), deps.engine.listConnections()]);
    const { fhirBase } = view;
    return { address: fhirBase, view, connections: connections.filter((one) => isAt(one, fhirBase)), deps };
  } catch (error) {
    // A bad address stands in the field, and is said to be one when somebody wants it asked.
    if (failureOf(error)?.code !== 'engine/bad-address') throw error;
    return nothing;
  }
}

const isAt = (connection: ConnectionView, fhirBase: string): boolean =>
  normalBase(connection.fhirBase) === fhirBase && connection.access === 'active';

function Probe() {
  const { address, view, connections, deps } = useLoaded<typeof loadProbe>();
  const report = view?.report;
  const [text, setText] = useState(address);
  const { probe, probeRecord, stop, step, isStopped, busy, failure } = useProbe(deps);
  const field = useId();
  const button = useRef<HTMLButtonElement>(null);
  const asked = text.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) stop();
    else if (asked === '') document.getElementById(field)?.focus();
    else probe(asked);
  }

  /** Its own button goes while it runs: the focus waits on the one that stops it. */
  function inside(connection: ConnectionView): void {
    button.current?.focus();
    probeRecord(connection);
  }

  return (
    <Page title={PROBE_WORDS.title} lead={PROBE_WORDS.lead}>
      <form className="one probe-form" noValidate onSubmit={submit}>
        <label htmlFor={field}>{PROBE_WORDS.address}</label>
        <AddressLine id={field} value={text} readOnly={busy} onChange={setText}>
          {/* One button and not two: the focus stays on it, and no press of the one is taken for the other. */}
          <button ref={button} className={busy ? 'button' : 'button first'} type="submit">
            {busy ? PROBE_WORDS.stop : report && asked === report.fhirBase ? PROBE_WORDS.repeat : PROBE_WORDS.begin}
          </button>
        </AddressLine>
        <p id={`${field}-hint`} className="quiet small">
          {PROBE_WORDS.hint}
        </p>
      </form>
      <output className="probe-progress">
        {busy && <span>{PROBE_WORDS.asking(step?.asking ?? asked)}</span>}
        {!busy && isStopped && <span>{PROBE_WORDS.stopped}</span>}
      </output>
      {failure && <FailureNote failure={failure} advise />}
      {step && <Findings findings={step.findings} />}
      {!busy && !step && view && connections.length > 0 && asked === address && (
        <AskInside connections={connections} again={view.record !== undefined} onAsk={inside} />
      )}
      {!busy && !report && !step && <WhatIsAsked address={asked} />}
      {!busy && !step && view?.report && <Report report={view.report} record={view.record} />}
    </Page>
  );
}

/** One at a time; leaving the page ends it. What it found is read again from where it is kept. */
function useProbe({ engine }: UiDeps) {
  const { run, busy, failure } = useAttempt();
  const [step, setStep] = useState<ProbeStep>();
  const [isStopped, setStopped] = useState(false);
  const running = useRef('');
  const navigate = useNavigate();

  useEffect(
    () => () => {
      if (running.current !== '') void engine.stopProbe(running.current);
    },
    [engine],
  );

  const begin = (address: string, work: (hear: (step: ProbeStep) => void) => Promise<string | undefined>) =>
    run(async () => {
      setStep(undefined);
      setStopped(false);
      running.current = address;
      let isOver = false;
      try {
        // Steps come by a way of their own, and the last may come after the end.
        const fhirBase = await work((next) => isOver || setStep(next));
        isOver = true;
        setStopped(fhirBase === undefined);
        if (fhirBase === undefined) return;
        setStep(undefined);
        await navigate(`?${new URLSearchParams({ address: fhirBase }).toString()}`, { replace: true });
      } finally {
        running.current = '';
      }
    });
  const probe = (address: string) => begin(address, async (hear) => (await engine.probe(address, hear))?.fhirBase);
  const probeRecord = ({ id, fhirBase }: ConnectionView) =>
    begin(fhirBase, async (hear) => (await engine.probeRecord(id, hear))?.fhirBase);
  const stop = () => void engine.stopProbe(running.current);
  return { probe, probeRecord, stop, step, isStopped, busy, failure };
}
