import { useId, useState, type FormEvent } from 'react';
import type { Engine, ServerView } from '../../engine/api.ts';
import { AddressLine } from '../components/address-line.tsx';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { OWN_PROVIDER_WORDS as WORDS } from '../words/own-provider.ts';
import { hostOf } from '../words/servers.ts';
import { ServerFound } from './server-found.tsx';

interface LookProps {
  readonly engine: Engine;
  /** What to begin with. */
  readonly address: string;
  /** Nothing else on the screen is the next step. */
  readonly isNext: boolean;
  readonly onFound: (server: ServerView) => void;
  readonly onFailed: (address: string) => void;
}

/** The first step: an address, and what a server says there. Nothing is asked before the person wants it asked. */
export function Look({ engine, address, isNext, onFound, onFailed }: LookProps) {
  const field = useId();
  const [text, setText] = useState(address);
  const [server, setServer] = useState<ServerView>();
  const { run, busy, failure } = useAttempt();

  function look(event: FormEvent): void {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '') return document.getElementById(field)?.focus();
    setServer(undefined);
    run(async () => {
      try {
        const found = await engine.lookAt(asked);
        setServer(found);
        onFound(found);
      } catch (error) {
        onFailed(asked);
        throw error;
      }
    });
  }

  return (
    <section aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{WORDS.where}</h2>
      <form className="one" noValidate onSubmit={look}>
        <label htmlFor={field}>{WORDS.address}</label>
        <p id={`${field}-hint`} className="quiet small">
          {WORDS.addressHint}
        </p>
        <AddressLine id={field} value={text} onChange={setText}>
          <button className={isNext ? 'button first' : 'button'} type="submit" disabled={busy}>
            {WORDS.look}
          </button>
        </AddressLine>
      </form>
      <output>
        {busy && <span className="quiet">{WORDS.looking}</span>}
        {server && (
          <>
            <strong>{WORDS.answers(hostOf(server.fhirBase))}</strong> {WORDS.answersNote}
          </>
        )}
      </output>
      {failure && (
        <FailureNote failure={failure}>
          <p>{WORDS.failedNote}</p>
        </FailureNote>
      )}
      {server && <ServerFound server={server} />}
    </section>
  );
}
