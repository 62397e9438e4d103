import type { ReactNode } from 'react';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { RETURN_TO, redirectUri, type UiDeps } from '../deps.ts';

interface SignInAgainProps {
  readonly connectionId: string;
  readonly deps: UiDeps;
  readonly children: ReactNode;
}

/** Straight to the sign-in page of that very provider. */
export function SignInAgain({ connectionId, deps, children }: SignInAgainProps) {
  const { run, busy, failure } = useAttempt();
  const signIn = () =>
    run(async () => {
      const place = { redirectUri: redirectUri(), returnTo: RETURN_TO };
      const { url } = await deps.engine.beginSignIn({ connectionId, ...place });
      deps.leave(url);
    });
  return (
    <>
      <p>
        <button className="button" type="button" disabled={busy} onClick={signIn}>
          {children}
        </button>
      </p>
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}
