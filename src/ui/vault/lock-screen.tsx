import { useEffect, useState } from 'react';
import type { Engine, Proof, VaultView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { ForgetEverything } from '../components/forget-everything.tsx';
import '../tokens.css';
import '../base.css';
import '../shell/shell.css';
import { Mark } from '../shell/mark.tsx';
import { ProofFields } from './proof-fields.tsx';
import { waitWords } from './wait-words.ts';
import './vault.css';

interface LockScreenProps {
  readonly engine: Pick<Engine, 'readVault' | 'unlock' | 'forgetEverything'>;
}

/** All that there is while the record is locked. It knows nothing of it, not even whose it is. */
export function LockScreen({ engine }: LockScreenProps) {
  const [vault, setVault] = useState<VaultView>();
  const { run, busy, failure } = useAttempt();
  const now = useSeconds();
  const waits = vault !== undefined && vault.tries.until > now;

  useEffect(() => {
    document.title = 'Locked · Sheaf';
    void engine.readVault().then(setVault);
  }, [engine]);

  const prove = (show: () => Promise<Proof>) =>
    run(async () => {
      try {
        await engine.unlock(await show());
      } finally {
        setVault(await engine.readVault());
      }
    });

  return (
    <main className="lock-screen">
      <p className="name">
        <Mark />
        <span>Sheaf</span>
      </p>
      <h1 tabIndex={-1}>Your record is locked</h1>
      <p className="quiet">It is encrypted on this device. Unlocking it here unlocks it in all tabs.</p>
      {vault && <ProofFields vault={vault} label="Unlock" busy={busy} waits={waits} prove={prove} />}
      <div aria-live="polite">
        {vault && vault.tries.count > 0 && !busy && <p className="quiet">{waitWords(vault.tries, now)}</p>}
      </div>
      {failure && <FailureNote failure={failure} advise />}
      <details>
        <summary>I cannot open it any more</summary>
        <p>
          Then nobody can: there is no copy of the passphrase or of the key. You can delete what is on this device and
          fetch your record again from your providers, who keep theirs. What you entered yourself is lost with it,
          unless you have a backup.
        </p>
        <ForgetEverything forget={() => engine.forgetEverything()} />
      </details>
    </main>
  );
}

/** Now, in ms since 1970, each second. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
