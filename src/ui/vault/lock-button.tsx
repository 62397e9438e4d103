import { LOCK_WORDS } from '../words/lock.ts';
import './vault.css';

/** In the rail of a record that can be locked. */
export const LockButton = ({ lock }: { lock: () => void }) => (
  <button className="lock-button" type="button" title={LOCK_WORDS.keys} onClick={lock}>
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6 10.5h12V20H6zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500M12 14.500v2" />
    </svg>
    <span>{LOCK_WORDS.lock}</span>
  </button>
);
