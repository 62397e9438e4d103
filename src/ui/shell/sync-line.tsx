import { Link, useLocation } from 'react-router';
import { useConnectionName } from '../state/connections.ts';
import { useSync } from '../state/sync.ts';
import { SYNC_LINE_WORDS } from '../words/asides.ts';

/** The one quiet line that says a record is arriving. Nothing when none is, or where the screen says it at length. */
export function SyncLine() {
  const { pathname } = useLocation();
  const running = useSync(({ views }) => Object.values(views).find(({ state }) => state === 'running'));
  const name = useConnectionName(running?.connectionId);
  return (
    <div className="sync-line">
      {running && pathname !== `/providers/${running.connectionId}` && (
        <Link to={`/providers/${running.connectionId}`}>
          <progress aria-label={SYNC_LINE_WORDS.done} max={running.searches || 1} value={running.searchesDone} />
          <span>{SYNC_LINE_WORDS.from(running.got, name)}</span>
        </Link>
      )}
      <Spoken />
    </div>
  );
}

/** Says once that fetching began or ended, and never the numbers in between. */
function Spoken() {
  const turn = useSync((topic) => topic.turn);
  const name = useConnectionName(turn?.connectionId);
  return <output className="hidden">{turn && `${SYNC_LINE_WORDS.turns[turn.state]} ${name}`}</output>;
}
