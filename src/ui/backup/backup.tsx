import { useId } from 'react';
import type { Engine } from '../../engine/api.ts';
import { MakeBackup } from './make-backup.tsx';
import { RestoreBackup } from './restore-backup.tsx';

interface BackupProps {
  readonly engine: Pick<Engine, 'makeBackup' | 'restoreBackup' | 'stopBackup'>;
  /** Nothing is kept here yet: a backup can be put back. */
  readonly isEmpty: boolean;
  readonly onRestored: () => void;
}

/** The whole record as one file that only a passphrase opens; and, where nothing is kept yet, back from it. */
export function Backup({ engine, isEmpty, onRestored }: BackupProps) {
  const title = useId();
  return (
    <section id="backup" aria-labelledby={title}>
      <h2 id={title}>Backup</h2>
      {isEmpty ? (
        <>
          <p className="quiet">
            A backup holds everything that was kept when it was made: records with their history, documents, what you
            entered yourself, your settings. Your sign-ins are not in it: at each provider you sign in once more.
          </p>
          <RestoreBackup engine={engine} onRestored={onRestored} />
        </>
      ) : (
        <>
          <p className="quiet">
            Everything that is kept here as one encrypted file, for a new device or for the day this one is lost. Your
            sign-ins do not come along: there you sign in once more. It is put back where Sheaf is still empty.
          </p>
          <MakeBackup engine={engine} />
        </>
      )}
    </section>
  );
}
