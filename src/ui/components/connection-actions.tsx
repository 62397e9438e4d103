import { useState } from 'react';
import { Link } from 'react-router';
import { failureOf, type Failure } from '../../base/errors.ts';
import type { ConnectionView } from '../../engine/api.ts';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';
import { useSync } from '../state/sync.ts';
import { CONNECTION_WORDS } from '../words/connection.ts';
import { FailureNote } from './failure-note.tsx';
import { useNow } from './use-now.ts';

interface ActionsProps {
  readonly connection: ConnectionView;
  readonly deps: UiDeps;
  /** Also link to the connection's own page. */
  readonly details?: boolean;
}

/** What one can do with a connection as it stands now: fetch, stop, continue, or sign in again. */
export function ConnectionActions({ connection, deps, details = false }: ActionsProps) {
  const { id, name } = connection;
  const state = useSync(({ views }) => views[id]?.state) ?? connection.sync?.state;
  const { run, busy, failure } = useAttempt();
  const access = isOver(connection, useNow()) && state !== 'running' ? 'ended' : connection.access;

  const signIn = () =>
    run(async () => {
      const { url } = await deps.engine.beginSignIn({
        connectionId: id,
        redirectUri: redirectUri(),
        returnTo: RETURN_TO,
      });
      deps.leave(url);
    });
  // Its time may have come while the page stood there: then asking would only come back with "sign in".
  const fetchNew = () => (isOver(connection, Date.now()) ? signIn() : run(() => deps.engine.startSync(id)));

  return (
    <>
      {access === 'ended' && (
        <p className="note attention">
          <strong>{CONNECTION_WORDS.ended}</strong> {CONNECTION_WORDS.endedHow}
          {connection.renewalLost && ` ${CONNECTION_WORDS.renewalLost}`}
        </p>
      )}
      <div className="buttons">
        {state === 'running' && (
          <button className="button" type="button" disabled={busy} onClick={() => run(() => deps.engine.stopSync(id))}>
            {CONNECTION_WORDS.stop}
          </button>
        )}
        {state !== 'running' && access === 'active' && (
          <button className="button" type="button" disabled={busy} onClick={fetchNew}>
            {state === 'stopped' || state === 'paused' ? CONNECTION_WORDS.goOn : CONNECTION_WORDS.fetch}
          </button>
        )}
        {access !== 'active' && (
          <button className="button first" type="button" disabled={busy} onClick={signIn}>
            {CONNECTION_WORDS.signIn}
          </button>
        )}
        {details && (
          <Link className="button" to={`/providers/${id}`} aria-label={CONNECTION_WORDS.detailsOf(name)}>
            {CONNECTION_WORDS.details}
          </Link>
        )}
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}

/** What nothing renews is over when its time is. A clock that is wrong costs a sign-in, and nothing else. */
const isOver = ({ accessEndsAt = Infinity }: ConnectionView, now: number): boolean => now >= accessEndsAt;

/** Runs one thing at a time and keeps what it failed with, in the person's reach and not in a console. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [bug, setBug] = useState<{ readonly error: unknown }>();
  if (bug) throw bug.error; // To the error boundary of the route.

  function run(act: () => Promise<unknown>): void {
    setBusy(true);
    setFailure(undefined);
    act()
      .catch((error: unknown) => {
        const known = failureOf(error);
        if (known) setFailure(known);
        else setBug({ error });
      })
      .finally(() => setBusy(false));
  }
  return { run, busy, failure };
}
