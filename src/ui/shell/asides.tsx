import { useNotices } from '../state/notices.ts';
import { declineUpdate, useUpdate } from '../state/update.ts';
import { ASIDE_WORDS } from '../words/asides.ts';

/** What floats above every screen and asks for something; it moves nothing under it. */
export function Asides() {
  return (
    <div className="asides">
      <DatabaseNotice />
      <UpdateOffer />
    </div>
  );
}

const reload = () => location.reload();

function DatabaseNotice() {
  const database = useNotices((topic) => topic.database);
  if (database === 'fine') return null;
  if (database === 'blocked') {
    return (
      <div className="aside" role="alert">
        <p>{ASIDE_WORDS.blocked}</p>
      </div>
    );
  }
  return (
    <div className="aside" role="alert">
      <p>{ASIDE_WORDS.lost}</p>
      <button className="button first" type="button" onClick={reload}>
        {ASIDE_WORDS.reload}
      </button>
    </div>
  );
}

function UpdateOffer() {
  const apply = useUpdate((topic) => topic.apply);
  if (!apply) return null;
  return (
    <div className="aside" aria-live="polite">
      <p>{ASIDE_WORDS.update}</p>
      <div className="buttons">
        <button className="button first" type="button" onClick={apply}>
          {ASIDE_WORDS.reload}
        </button>
        <button className="button" type="button" onClick={declineUpdate}>
          {ASIDE_WORDS.later}
        </button>
      </div>
    </div>
  );
}
