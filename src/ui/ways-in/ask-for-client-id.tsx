import { useRevalidator } from 'react-router';
import type { EndpointHit, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { redirectUri } from '../deps.ts';
import { WAY_WORDS } from '../words/ways-in.ts';

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
      <p className="quiet small">{WAY_WORDS.askNote}</p>
      <button className="button" type="button" disabled={busy} onClick={get}>
        {WAY_WORDS.ask}
      </button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
