import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Pkce, TrialSettings } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { redirectUri, type UiDeps } from '../deps.ts';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { PKCE_WORDS } from '../words/workbench.ts';

/** What to ask, and how. It begins with what a person’s own sign-in would. */
export function SettingsForm({ given, deps }: { given: TrialSettings; deps: UiDeps }) {
  const [settings, setSettings] = useState(given);
  const { run, busy, failure } = useAttempt();
  const change = (part: Partial<TrialSettings>) => setSettings({ ...settings, ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    run(async () => deps.leave((await deps.engine.beginTrial(settings, redirectUri())).url));
  }

  return (
    <form className="panel bench-form" onSubmit={submit}>
      <div className="bench-fields">
        <Line
          label={WORKBENCH_WORDS.clientId}
          value={settings.clientId}
          onChange={(clientId) => change({ clientId })}
        />
        <Choice
          label={WORKBENCH_WORDS.pkce}
          value={settings.pkce}
          onChange={(pkce) => change({ pkce: pkce as Pkce })}
          options={Object.entries(PKCE_WORDS)}
        />
        <Line
          label={WORKBENCH_WORDS.audience}
          hint={WORKBENCH_WORDS.audienceHint}
          value={settings.audience}
          onChange={(audience) => change({ audience })}
        />
        <Choice
          label={WORKBENCH_WORDS.responseMode}
          value={settings.responseMode}
          onChange={(mode) => change({ responseMode: mode as TrialSettings['responseMode'] })}
          options={Object.entries(WORKBENCH_WORDS.modes)}
        />
      </div>
      {settings.pkce !== 'S256' && (
        <p className="note attention">
          <strong>{WORKBENCH_WORDS.unsafe}</strong> {WORKBENCH_WORDS.unsafeWhy}
        </p>
      )}
      <Scopes value={settings.scopes} onChange={(scopes) => change({ scopes })} />
      <details>
        <summary>{WORKBENCH_WORDS.addresses}</summary>
        <div className="bench-fields">
          <Line
            label={WORKBENCH_WORDS.authorizationEndpoint}
            hint={WORKBENCH_WORDS.endpointHint}
            value={settings.authorizationEndpoint}
            onChange={(authorizationEndpoint) => change({ authorizationEndpoint })}
          />
          <Line
            label={WORKBENCH_WORDS.tokenEndpoint}
            hint={WORKBENCH_WORDS.endpointHint}
            value={settings.tokenEndpoint}
            onChange={(tokenEndpoint) => change({ tokenEndpoint })}
          />
        </div>
        <div className="one">
          <strong>{WORKBENCH_WORDS.redirect}</strong>
          <p className="quiet small">{WORKBENCH_WORDS.redirectHint}</p>
          <code className="address">{redirectUri()}</code>
          <CopyButton text={redirectUri()}>{WORKBENCH_WORDS.copyRedirect}</CopyButton>
        </div>
      </details>
      {failure && <FailureNote failure={failure} advise />}
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          {busy ? WORKBENCH_WORDS.going : WORKBENCH_WORDS.run}
        </button>
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Line({ label, hint, value, onChange }: LineProps) {
  const id = useId();
  return (
    <div className="one">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field code"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
    </div>
  );
}

function Scopes({ value, onChange }: Pick<LineProps, 'value' | 'onChange'>) {
  const id = useId();
  return (
    <div className="one">
      <label htmlFor={id}>{WORKBENCH_WORDS.scopes}</label>
      <textarea
        id={id}
        className="field code"
        rows={4}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className="quiet small">
        {WORKBENCH_WORDS.scopesHint}
      </p>
    </div>
  );
}

interface ChoiceProps extends Pick<LineProps, 'label' | 'value' | 'onChange'> {
  readonly options: readonly (readonly [value: string, words: string])[];
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="one">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
