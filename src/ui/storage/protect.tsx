import { useState } from 'react';
import { install, installState } from './install.ts';

interface ProtectProps {
  /** The browser has promised not to clear it. */
  readonly persisted: boolean;
  readonly hasRecord: boolean;
  readonly onDone: () => void;
}

/** What keeps the record from being lost, each with how it stands. */
export function Protect({ persisted, hasRecord, onDone }: ProtectProps) {
  return (
    <section aria-labelledby="protect-title">
      <h2 id="protect-title">Protect my data</h2>
      <p className="quiet">
        {hasRecord ? 'What is here is' : 'What will be here is'} on this device and nowhere else that Sheaf knows of.
        Your providers keep theirs.
      </p>
      <ul className="panel steps">
        <Persist persisted={persisted} onDone={onDone} />
        <Install onDone={onDone} />
        {hasRecord && (
          <li>
            <h3>A copy somewhere else</h3>
            <p className="quiet small">
              Devices break and are lost. A backup is one encrypted file that you keep where you like:{' '}
              <a href="#backup">make a backup</a>.
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Whether the browser may clear the record when the device runs full, and how to ask that it does not. */
function Persist({ persisted, onDone }: Pick<ProtectProps, 'persisted' | 'onDone'>) {
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    setRefused(!(await navigator.storage.persist()));
    onDone();
  };
  return (
    <li>
      <h3>{persisted ? 'Kept for good' : 'Not kept for good yet'}</h3>
      {persisted ? (
        <p className="quiet small">The browser has promised not to clear Sheaf by itself.</p>
      ) : (
        <>
          <p className="quiet small">
            When the device runs full, the browser may clear what Sheaf keeps. You can ask it not to.
          </p>
          <button className="button" type="button" onClick={() => void ask()}>
            Ask the browser to keep it
          </button>
          <output className="quiet small">
            {refused &&
              'The browser did not agree. It often does once Sheaf is installed or has been used for a while.'}
          </output>
        </>
      )}
    </li>
  );
}

function Install({ onDone }: Pick<ProtectProps, 'onDone'>) {
  const [state, setState] = useState(installState);
  const ask = async () => {
    setState((await install()) ? 'installed' : 'by-hand');
    onDone();
  };
  return (
    <li>
      <h3>{state === 'installed' ? 'Installed' : 'Not installed here'}</h3>
      <p className="quiet small">
        {state === 'installed'
          ? 'Browsers keep what installed apps store, and it opens without a network.'
          : 'Browsers keep what installed apps store: some clear a page that was not visited for weeks.'}
        {state === 'by-hand' && ' Look for “Install” or “Add to Home Screen” in the browser’s menu.'}
      </p>
      {state === 'offered' && (
        <button className="button" type="button" onClick={() => void ask()}>
          Install Sheaf
        </button>
      )}
    </li>
  );
}
