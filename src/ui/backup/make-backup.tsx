import { useState } from 'react';
import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import { saveFile } from '../components/save-file.ts';
import { isUsable, NewPassphraseFields, NOTHING_TYPED } from '../vault/new-passphrase.tsx';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { BACKUP_WORDS } from '../words/backup.ts';
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

  if (busy) return <BackupProgress label={BACKUP_WORDS.making} part={part} stop={() => void engine.stopBackup()} />;
  return (
    <>
      {file && (
        <div className="note ask">
          <p>
            <strong>{BACKUP_WORDS.made}</strong> {BACKUP_WORDS.notSaved}
          </p>
          <button className="button first" type="button" onClick={() => saveFile(file, fileName(new Date()))}>
            {BACKUP_WORDS.save(bytes(file.size))}
          </button>
        </div>
      )}
      {isOpen ? (
        <form className="form panel" onSubmit={submit}>
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
          <p className="note attention">
            <strong>{BACKUP_WORDS.noWayIn}</strong> {BACKUP_WORDS.noCopy}
          </p>
          {failure && <FailureNote failure={failure} advise />}
          <div className="buttons">
            <button className="button first" type="submit" disabled={!isUsable(passphrase)}>
              {BACKUP_WORDS.makeNow}
            </button>
            <button className="button" type="button" onClick={() => setOpen(false)}>
              {BUTTON_WORDS.cancel}
            </button>
          </div>
        </form>
      ) : (
        <div className="buttons">
          <button className="button" type="button" onClick={() => setOpen(true)}>
            {file ? BACKUP_WORDS.makeAnother : BACKUP_WORDS.make}
          </button>
        </div>
      )}
    </>
  );
}

/** By the day where the person is. Says nothing of whose it is. */
const fileName = (at: Date): string =>
  `sheaf-${[at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-')}.backup`;
