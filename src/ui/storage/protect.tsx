import { useState } from 'react';
import { PROTECT_WORDS } from '../words/storage.ts';
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
      <h2 id="protect-title">{PROTECT_WORDS.title}</h2>
      <p className="quiet">{hasRecord ? PROTECT_WORDS.onlyHere : PROTECT_WORDS.willBeOnlyHere}</p>
      <ul className="panel steps">
        <Persist persisted={persisted} onDone={onDone} />
        <Install onDone={onDone} />
        {hasRecord && (
          <li>
            <h3>{PROTECT_WORDS.copy}</h3>
            <p className="quiet small">
              {PROTECT_WORDS.copyNote.before}
              <a href="#backup">{PROTECT_WORDS.copyNote.link}</a>
              {PROTECT_WORDS.copyNote.after}
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
      <h3>{persisted ? PROTECT_WORDS.persisted : PROTECT_WORDS.notPersisted}</h3>
      {persisted ? (
        <p className="quiet small">{PROTECT_WORDS.promised}</p>
      ) : (
        <>
          <p className="quiet small">{PROTECT_WORDS.mayClear}</p>
          <button className="button" type="button" onClick={() => void ask()}>
            {PROTECT_WORDS.persist}
          </button>
          <output className="quiet small">{refused && PROTECT_WORDS.refused}</output>
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
      <h3>{state === 'installed' ? PROTECT_WORDS.installed : PROTECT_WORDS.notInstalled}</h3>
      <p className="quiet small">
        {state === 'installed' ? PROTECT_WORDS.installedNote : PROTECT_WORDS.notInstalledNote}
        {state === 'by-hand' && ` ${PROTECT_WORDS.byHand}`}
      </p>
      {state === 'offered' && (
        <button className="button" type="button" onClick={() => void ask()}>
          {PROTECT_WORDS.install}
        </button>
      )}
    </li>
  );
}
