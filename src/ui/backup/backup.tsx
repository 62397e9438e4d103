import { useId } from 'react';
import type { Engine } from '../../engine/api.ts';
import { BACKUP_WORDS } from '../words/backup.ts';
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
      <h2 id={title}>{BACKUP_WORDS.title}</h2>
      {isEmpty ? (
        <>
          <p className="quiet">{BACKUP_WORDS.leadEmpty}</p>
          <RestoreBackup engine={engine} onRestored={onRestored} />
        </>
      ) : (
        <>
          <p className="quiet">{BACKUP_WORDS.lead}</p>
          <MakeBackup engine={engine} />
        </>
      )}
    </section>
  );
}
