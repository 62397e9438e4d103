import { useEffect, useState } from 'react';
import type { Engine, Proof, VaultView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { ForgetEverything } from '../components/forget-everything.tsx';
import '../tokens.css';
import '../base.css';
import '../shell/shell.css';
import { Mark } from '../shell/mark.tsx';
import { LOCK_WORDS } from '../words/lock.ts';
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
    document.title = `${LOCK_WORDS.tab} · Sheaf`;
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
      <h1 tabIndex={-1}>{LOCK_WORDS.title}</h1>
      <p className="quiet">{LOCK_WORDS.lead}</p>
      {vault && <ProofFields vault={vault} label={LOCK_WORDS.unlock} busy={busy} waits={waits} prove={prove} />}
      <div aria-live="polite">
        {vault && vault.tries.count > 0 && !busy && <p className="quiet">{waitWords(vault.tries, now)}</p>}
      </div>
      {failure && <FailureNote failure={failure} advise />}
      <details>
        <summary>{LOCK_WORDS.lost}</summary>
        <p>{LOCK_WORDS.lostNote}</p>
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
