import { useRevalidator } from 'react-router';
import type { EndpointHit, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { redirectUri } from '../deps.ts';

interface AskForClientIdProps {
  readonly way: EndpointHit;
  readonly engine: Engine;
  /** It is kept: the way in is open. */
  readonly onGot: () => void;
}

/** For servers that register any app that asks. Nobody is asked before the person wants it. */
export function AskForClientId({ way, engine, onGot }: AskForClientIdProps) {
  const { run, busy, failure } = useAttempt();
  const revalidator = useRevalidator();
  const get = () =>
    run(async () => {
      await engine.registerApp(way.id, redirectUri());
      await revalidator.revalidate();
      onGot();
    });
  return (
    <div>
      <p className="quiet small">Some servers give a client id to any app that asks. This one can be asked.</p>
      <button className="button" type="button" disabled={busy} onClick={get}>
        Get a client id from this server
      </button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
