import { useId, useState } from 'react';
import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { FileButton } from '../components/file-button.tsx';
import '../components/form.css';
import { BACKUP_WORDS } from '../words/backup.ts';
import { bytes } from '../words/numbers.ts';
import { BackupProgress } from './backup-progress.tsx';

interface RestoreBackupProps {
  readonly engine: Pick<Engine, 'restoreBackup' | 'stopBackup'>;
  readonly onRestored: () => void;
}

/** A file, its passphrase, and the record is here: all of it, or nothing. */
export function RestoreBackup({ engine, onRestored }: RestoreBackupProps) {
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [part, setPart] = useState<number>();
  const { run, busy, failure } = useAttempt();
  const field = useId();

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    if (!file || passphrase === '' || busy) return;
    setPart(undefined);
    run(async () => {
      const hear = ({ done, total }: { readonly done: number; readonly total: number }) => setPart(done / total);
      if (await engine.restoreBackup(file, passphrase, hear)) onRestored();
    });
  }

  if (busy)
    return <BackupProgress label={BACKUP_WORDS.puttingBack} part={part} stop={() => void engine.stopBackup()} />;
  return (
    <form className="form" onSubmit={submit}>
      <div className="buttons">
        <FileButton accept=".backup" busy={false} onFile={setFile}>
          {file ? BACKUP_WORDS.other : BACKUP_WORDS.putBack}
        </FileButton>
      </div>
      {file && (
        <>
          <p className="quiet">{BACKUP_WORDS.file(file.name, bytes(file.size))}</p>
          <div className="one">
            <label htmlFor={field}>{BACKUP_WORDS.passphrase}</label>
            <input
              id={field}
              className="field"
              type="password"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={passphrase}
              onChange={({ target }) => setPassphrase(target.value)}
            />
          </div>
          <div className="buttons">
            <button className="button first" type="submit" disabled={passphrase === ''}>
              {BACKUP_WORDS.putBackNow}
            </button>
          </div>
        </>
      )}
      {failure && <FailureNote failure={failure} advise />}
    </form>
  );
}
