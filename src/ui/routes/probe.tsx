import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate, type LoaderFunctionArgs } from 'react-router';
import { failureOf } from '../../base/errors.ts';
import type { ProbeStep } from '../../engine/api.ts';
import '../components/form.css';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { AddressLine } from '../components/address-line.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { Findings } from '../probe/findings.tsx';
import { Report } from '../probe/report-view.tsx';
import { WhatIsAsked } from '../probe/what-is-asked.tsx';
import './probe.css';

/** What a server tells without an account. Nothing is asked before somebody presses the button. */
export const probeRoute = (deps: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadProbe(deps, new URL(request.url).searchParams.get('address') ?? ''),
  Component: Probe,
  ErrorBoundary: RouteError,
});

async function loadProbe(deps: UiDeps, address: string) {
  if (address === '') return { address, report: undefined, deps };
  try {
    const { fhirBase, report } = await deps.engine.readProbe(address);
    return { address: fhirBase, report, deps };
  } catch (error) {
    // A bad address stands in the field, and is said to be one when somebody wants it asked.
    if (failureOf(error)?.code !== 'engine/bad-address') throw error;
    return { address, report: undefined, deps };
  }
}

function Probe() {
  const { address, report, deps } = useLoaded<typeof loadProbe>();
  const [text, setText] = useState(address);
  const { probe, stop, step, isStopped, busy, failure } = useProbe(deps);
  const field = useId();
  const asked = text.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) stop();
    else if (asked === '') document.getElementById(field)?.focus();
    else probe(asked);
  }

  return (
    <Page
      title="Probe"
      lead="What a browser can find out about a FHIR server without an account: whether Sheaf could work there, and if not, why."
    >
      <form className="one probe-form" noValidate onSubmit={submit}>
        <label htmlFor={field}>FHIR address</label>
        <AddressLine id={field} value={text} readOnly={busy} onChange={setText}>
          {/* One button and not two: the focus stays on it, and no press of the one is taken for the other. */}
          <button className={busy ? 'button' : 'button first'} type="submit">
            {busy ? 'Stop' : report && asked === report.fhirBase ? 'Repeat' : 'Probe'}
          </button>
        </AddressLine>
        <p id={`${field}-hint`} className="quiet small">
          Nothing is asked before you press the button. No cookie, client id or token goes along, and nothing about you.
        </p>
      </form>
      <output className="probe-progress">
        {busy && <span>Asking {step?.asking ?? asked}</span>}
        {!busy && isStopped && <span>Stopped. What was found until then is not kept.</span>}
      </output>
      {failure && <FailureNote failure={failure} advise />}
      {!busy && !report && !step && <WhatIsAsked address={asked} />}
      {step && <Findings findings={step.findings} />}
      {!busy && !step && report && <Report report={report} />}
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

  const probe = (address: string) =>
    run(async () => {
      setStep(undefined);
      setStopped(false);
      running.current = address;
      let isOver = false;
      try {
        // Steps come by a way of their own, and the last may come after the end.
        const report = await engine.probe(address, (next) => isOver || setStep(next));
        isOver = true;
        setStopped(!report);
        if (!report) return;
        setStep(undefined);
        await navigate(`?${new URLSearchParams({ address: report.fhirBase }).toString()}`, { replace: true });
      } finally {
        running.current = '';
      }
    });
  const stop = () => void engine.stopProbe(running.current);
  return { probe, stop, step, isStopped, busy, failure };
}
