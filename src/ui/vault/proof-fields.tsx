import { useEffect, useId, useRef, useState } from 'react';
import type { Proof, VaultView } from '../../engine/api.ts';
import { LOCK_WORDS } from '../words/lock.ts';
import { canUsePasskeys, showPasskey } from './passkey.ts';

interface ProofFieldsProps {
  readonly vault: Pick<VaultView, 'hasPassphrase' | 'credentials'>;
  /** On the button that goes with the passphrase. */
  readonly label: string;
  readonly busy: boolean;
  /** Nothing can be tried now: the wait goes on. */
  readonly waits?: boolean;
  readonly prove: (show: () => Promise<Proof>) => void;
}

/** Where the person shows that it is they: a passphrase, a passkey, or whichever of both there is. */
export function ProofFields({ vault, label, busy, waits = false, prove }: ProofFieldsProps) {
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const id = useId();
  const { hasPassphrase, credentials } = vault;
  const offersPasskey = credentials.length > 0 && typeof PublicKeyCredential !== 'undefined';

  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy]);

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    if (passphrase === '' || busy || waits) return;
    setPassphrase(''); // it is nowhere on the page while it is looked at
    prove(async () => ({ passphrase }));
  }

  return (
    <form className="form proof" onSubmit={submit}>
      {hasPassphrase && (
        <div className="one">
          <label htmlFor={id}>{LOCK_WORDS.passphrase}</label>
          <input
            ref={field}
            id={id}
            className="field"
            type="password"
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            value={passphrase}
            readOnly={busy}
            onChange={({ target }) => setPassphrase(target.value)}
          />
        </div>
      )}
      <div className="buttons">
        {hasPassphrase && (
          <button className="button first" type="submit" disabled={busy || waits}>
            {busy ? LOCK_WORDS.looking : label}
          </button>
        )}
        {offersPasskey && (
          <button
            className={hasPassphrase ? 'button' : 'button first'}
            type="button"
            disabled={busy}
            onClick={() => prove(() => showPasskey(credentials))}
          >
            {hasPassphrase ? LOCK_WORDS.usePasskey : LOCK_WORDS.withPasskey(label)}
          </button>
        )}
      </div>
      {!hasPassphrase && !offersPasskey && <p>{LOCK_WORDS.noPasskeys}</p>}
    </form>
  );
}

/** Whether passkeys can be offered here; undefined while it is not known. */
export function usePasskeys(): boolean | undefined {
  const [can, setCan] = useState<boolean>();
  useEffect(() => {
    void canUsePasskeys().then((answer) => setCan(answer ?? true));
  }, []);
  return can;
}
