import { useState } from 'react';
import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import { saveFile } from '../components/save-file.ts';
import { isUsable, NewPassphraseFields, NOTHING_TYPED } from '../vault/new-passphrase.tsx';
import { bytes } from '../words/numbers.ts';
import { BackupProgress } from './backup-progress.tsx';

interface MakeBackupProps {
  readonly engine: Pick<Engine, 'makeBackup' | 'stopBackup'>;
}

/** A passphrase, a wait, a file. */
export function MakeBackup({ engine }: MakeBackupProps) {
  const [isOpen, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState(NOTHING_TYPED);
  const [part, setPart] = useState<number>();
  const [file, setFile] = useState<Blob>();
  const { run, busy, failure } = useAttempt();

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    if (!isUsable(passphrase) || busy) return;
    setPart(0);
    run(async () => {
      const made = await engine.makeBackup(passphrase.text, ({ done, total }) => setPart(done / Math.max(1, total)));
      setFile(made);
      if (!made) return;
      setPassphrase(NOTHING_TYPED);
      setOpen(false);
    });
  }

  if (busy) return <BackupProgress label="Making the backup" part={part} stop={() => void engine.stopBackup()} />;
  return (
    <>
      {file && (
        <div className="note ask">
          <p>
            <strong>The backup is made.</strong> It is not on this device yet: save it, best to a place that is not this
            device.
          </p>
          <button className="button first" type="button" onClick={() => saveFile(file, fileName(new Date()))}>
            Save the file ({bytes(file.size)})
          </button>
        </div>
      )}
      {isOpen ? (
        <form className="form panel" onSubmit={submit}>
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
          <p className="note attention">
            <strong>There is no way into the file without it.</strong> Nobody keeps a copy of this passphrase. Keep it
            where you would find it without this device.
          </p>
          {failure && <FailureNote failure={failure} advise />}
          <div className="buttons">
            <button className="button first" type="submit" disabled={!isUsable(passphrase)}>
              Make the backup
            </button>
            <button className="button" type="button" onClick={() => setOpen(false)}>
              Cancel
            </button>
          </div>
        </form>
      ) : (
        <div className="buttons">
          <button className="button" type="button" onClick={() => setOpen(true)}>
            {file ? 'Make another backup' : 'Make a backup'}
          </button>
        </div>
      )}
    </>
  );
}

/** By the day where the person is. Says nothing of whose it is. */
const fileName = (at: Date): string =>
  `sheaf-${[at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-')}.backup`;
