import { BACKUP_WORDS } from '../words/backup.ts';

interface BackupProgressProps {
  readonly label: string;
  /** From 0 to 1; undefined before anything is known. */
  readonly part: number | undefined;
  readonly stop: () => void;
}

/** How far it has come, and a way out. */
export const BackupProgress = ({ label, part, stop }: BackupProgressProps) => (
  <div className="note ask">
    <p aria-live="polite">{label}</p>
    <progress aria-label={label} max={1} value={part} />
    <div className="buttons">
      <button className="button" type="button" onClick={stop}>
        {BACKUP_WORDS.stop}
      </button>
    </div>
  </div>
);
