import { Link, useLocation } from 'react-router';
import type { RunState } from '../../engine/api.ts';
import { useConnectionName } from '../state/connections.ts';
import { useSync } from '../state/sync.ts';
import { count } from '../words/numbers.ts';

/** The one quiet line that says a record is arriving. Nothing when none is, or where the screen says it at length. */
export function SyncLine() {
  const { pathname } = useLocation();
  const running = useSync(({ views }) => Object.values(views).find(({ state }) => state === 'running'));
  const name = useConnectionName(running?.connectionId);
  return (
    <div className="sync-line">
      {running && pathname !== `/providers/${running.connectionId}` && (
        <Link to={`/providers/${running.connectionId}`}>
          <progress aria-label="Searches done" max={running.searches || 1} value={running.searchesDone} />
          <span>
            {count(running.got)} from {name}
          </span>
        </Link>
      )}
      <Spoken />
    </div>
  );
}

const TURNS: Readonly<Record<RunState, string>> = {
  running: 'Fetching from',
  stopped: 'Stopped fetching from',
  paused: 'Fetching paused at',
  finished: 'Finished fetching from',
};

/** Says once that fetching began or ended, and never the numbers in between. */
function Spoken() {
  const turn = useSync((topic) => topic.turn);
  const name = useConnectionName(turn?.connectionId);
  return <output className="hidden">{turn && `${TURNS[turn.state]} ${name}`}</output>;
}
