import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Pkce, TrialSettings } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { redirectUri, type UiDeps } from '../deps.ts';
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
        <Line label="Client id" value={settings.clientId} onChange={(clientId) => change({ clientId })} />
        <Choice
          label="PKCE"
          value={settings.pkce}
          onChange={(pkce) => change({ pkce: pkce as Pkce })}
          options={Object.entries(PKCE_WORDS)}
        />
        <Line
          label="Audience (aud)"
          hint="Empty: none is said."
          value={settings.audience}
          onChange={(audience) => change({ audience })}
        />
        <Choice
          label="Response mode"
          value={settings.responseMode}
          onChange={(mode) => change({ responseMode: mode as TrialSettings['responseMode'] })}
          options={[
            ['', 'Do not say'],
            ['fragment', 'Fragment'],
            ['query', 'Query'],
          ]}
        />
      </div>
      {settings.pkce !== 'S256' && (
        <p className="note attention">
          <strong>Only for trying.</strong> Without S256 an answer that somebody else sees can be used by them. Most
          servers refuse it, as they should. Sign-ins of a person here always use S256.
        </p>
      )}
      <Scopes value={settings.scopes} onChange={(scopes) => change({ scopes })} />
      <details>
        <summary>Endpoints and redirect address</summary>
        <div className="bench-fields">
          <Line
            label="Authorization endpoint"
            hint="Empty: as the server says."
            value={settings.authorizationEndpoint}
            onChange={(authorizationEndpoint) => change({ authorizationEndpoint })}
          />
          <Line
            label="Token endpoint"
            hint="Empty: as the server says."
            value={settings.tokenEndpoint}
            onChange={(tokenEndpoint) => change({ tokenEndpoint })}
          />
        </div>
        <div className="one">
          <strong>Redirect address</strong>
          <p className="quiet small">Registered there exactly so, or the sign-in page refuses.</p>
          <code className="address">{redirectUri()}</code>
          <CopyButton text={redirectUri()}>Copy the redirect address</CopyButton>
        </div>
      </details>
      {failure && <FailureNote failure={failure} advise />}
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          {busy ? 'Going to its sign-in page' : 'Run the sign-in'}
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
      <label htmlFor={id}>Scopes</label>
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
        With blanks between, sent to the letter.
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
