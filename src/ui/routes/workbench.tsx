import { useState } from 'react';
import { Link, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { failureOf, type Failure } from '../../base/errors.ts';
import type { Engine, TrialSettings, TrialSource, TrialView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { find } from '../picker/use-find.ts';
import { exactly } from '../words/when.ts';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { Actions } from '../workbench/actions.tsx';
import { FlowCards } from '../workbench/flow-cards.tsx';
import { RawBox } from '../workbench/raw-box.tsx';
import { Scratch } from '../workbench/scratch.tsx';
import { SettingsForm } from '../workbench/settings-form.tsx';
import { SourcePicker } from '../workbench/source-picker.tsx';
import '../components/form.css';
import './workbench.css';

/** A sign-in taken apart, for whoever builds the next provider. Nothing of it becomes a connection. */
export const workbenchRoute = (deps: UiDeps) => ({
  loader: ({ request }: LoaderFunctionArgs) => loadWorkbench(deps, new URL(request.url).searchParams),
  Component: Workbench,
  ErrorBoundary: RouteError,
});

async function loadWorkbench(deps: UiDeps, asked: URLSearchParams) {
  const { engine } = deps;
  const trial = await engine.readTrial({ reveal: false });
  const { settings, failure } = await settingsFor(engine, asked, trial);
  const found = settings ? undefined : await find(engine, { text: '', tests: false });
  return { trial, settings, failure, found, deps };
}

interface Begun {
  readonly settings: TrialSettings | undefined;
  readonly failure?: Failure | undefined;
}

/** Those of the source that the address names, or of the trial that there is. */
async function settingsFor(engine: Engine, asked: URLSearchParams, trial: TrialView | undefined): Promise<Begun> {
  const source = sourceIn(asked);
  if (!source) return { settings: asked.has('new') ? undefined : trial?.settings };
  try {
    return { settings: await engine.readTrialSource(source) };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { settings: undefined, failure };
  }
}

function sourceIn(asked: URLSearchParams): TrialSource | undefined {
  const endpointId = asked.get('endpoint');
  const address = asked.get('address');
  if (endpointId !== null) return { endpointId };
  return address === null ? undefined : { address };
}

function Workbench() {
  const { trial: loaded, settings, failure, found, deps } = useLoaded<typeof loadWorkbench>();
  return (
    <Page title={WORKBENCH_WORDS.title} lead={WORKBENCH_WORDS.lead}>
      {failure && <FailureNote failure={failure} advise />}
      {found && <SourcePicker loaded={found} deps={deps} />}
      {settings && (
        <section aria-labelledby="bench-source">
          <h2 id="bench-source">{settings.name}</h2>
          <p>
            <code>{settings.fhirBase}</code>{' '}
            <Link className="small" to="?new">
              {WORKBENCH_WORDS.chooseAnother}
            </Link>
          </p>
          {/* After a run its steps are what one came for; before, the settings are. */}
          <details key={`${settings.endpointId} ${settings.fhirBase}`} open={settings !== loaded?.settings}>
            <summary>{WORKBENCH_WORDS.settings}</summary>
            <SettingsForm given={settings} deps={deps} />
          </details>
        </section>
      )}
      {loaded && <Trial key={loaded.startedAt} loaded={loaded} deps={deps} />}
    </Page>
  );
}

function Trial({ loaded, deps: { engine } }: { loaded: TrialView; deps: UiDeps }) {
  const { trial, reveal, after } = useTrial(loaded, engine);
  const { run, busy } = useAttempt();
  if (!trial) return <p className="note">{WORKBENCH_WORDS.forgotten}</p>;
  return (
    <>
      <div className="bench-head">
        <div>
          <h2>{WORKBENCH_WORDS.last}</h2>
          <p className="quiet small">
            {WORKBENCH_WORDS.keptUntil(trial.settings.name, exactly(trial.startedAt), exactly(trial.keptUntil))}
          </p>
        </div>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={trial.isRevealed}
            checked={trial.isRevealed}
            onChange={({ target }) => reveal(target.checked)}
          />
          {WORKBENCH_WORDS.showSecrets}
        </label>
        <button
          className="button"
          type="button"
          disabled={busy}
          onClick={() => run(() => after(() => engine.forgetTrial()))}
        >
          {WORKBENCH_WORDS.forget}
        </button>
      </div>
      <FlowCards trial={trial} />
      {trial.access && (
        <>
          <Actions trial={trial} act={(what) => after(() => engine.actInTrial(what))} />
          <RawBox trial={trial} ask={(request) => after(() => engine.askInTrial(request))} />
          <Scratch engine={engine} trial={trial} />
        </>
      )}
    </>
  );
}

/** The trial as it is now. Secrets are fetched when they are asked for, and never stand in an address. */
function useTrial(loaded: TrialView, engine: Engine) {
  const [held, setHeld] = useState<{ readonly view: TrialView | undefined }>({ view: loaded });
  const { revalidate } = useRevalidator();
  const { run } = useAttempt();
  const isRevealed = held.view?.isRevealed ?? false;

  const read = async (reveal: boolean) => setHeld({ view: await engine.readTrial({ reveal }) });
  async function after(act: () => Promise<void>): Promise<void> {
    await act();
    await read(isRevealed);
    await revalidate();
  }
  return { trial: held.view, reveal: (show: boolean) => run(() => read(show)), after };
}
