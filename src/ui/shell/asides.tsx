import { useNotices } from '../state/notices.ts';
import { declineUpdate, useUpdate } from '../state/update.ts';

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
        <p>Sheaf is open in another tab with an older version. Close that tab, and this one goes on.</p>
      </div>
    );
  }
  return (
    <div className="aside" role="alert">
      <p>This tab has lost touch with the record on this device. Nothing is lost. Reload to go on.</p>
      <button className="button first" type="button" onClick={reload}>
        Reload
      </button>
    </div>
  );
}

function UpdateOffer() {
  const apply = useUpdate((topic) => topic.apply);
  if (!apply) return null;
  return (
    <div className="aside" aria-live="polite">
      <p>A newer version of Sheaf is ready.</p>
      <div className="buttons">
        <button className="button first" type="button" onClick={apply}>
          Reload
        </button>
        <button className="button" type="button" onClick={declineUpdate}>
          Later
        </button>
      </div>
    </div>
  );
}
