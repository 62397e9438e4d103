import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Engine, VaultView } from '../../engine/api.ts';
import { VAULT_WORDS } from '../words/vault.ts';
import { AutoLockFields } from './auto-lock.tsx';
import { Openers } from './openers.tsx';
import { ProvenButton } from './proven-button.tsx';
import { TurnOn } from './turn-on.tsx';
import './vault.css';

interface WhoCanOpenProps {
  readonly vault: VaultView;
  readonly engine: Engine;
}

/** Who can open the record on this device: whoever uses this browser, or whoever has a passphrase or a passkey. */
export function WhoCanOpen({ vault, engine }: WhoCanOpenProps) {
  const { revalidate } = useRevalidator();
  return (
    <section className="who-can-open" aria-labelledby="who-title">
      <h2 id="who-title">{VAULT_WORDS.title}</h2>
      {vault.isProtected ? (
        <Protected vault={vault} engine={engine} changed={revalidate} />
      ) : (
        <Unprotected vault={vault} engine={engine} changed={revalidate} />
      )}
    </section>
  );
}

interface PartProps extends WhoCanOpenProps {
  readonly changed: () => Promise<unknown>;
}

function Unprotected({ vault, engine, changed }: PartProps) {
  const [isTurningOn, setTurningOn] = useState(false);
  return (
    <>
      <p>{VAULT_WORDS.anybody}</p>
      <Moving vault={vault} />
      {isTurningOn ? (
        <TurnOn engine={engine} done={changed} cancel={() => setTurningOn(false)} />
      ) : (
        <div className="buttons">
          <button
            className="button"
            type="button"
            disabled={vault.moving !== undefined}
            onClick={() => setTurningOn(true)}
          >
            {VAULT_WORDS.turnOn}
          </button>
        </div>
      )}
    </>
  );
}

function Protected({ vault, engine, changed }: PartProps) {
  return (
    <>
      <p>{VAULT_WORDS.onlyThese}</p>
      <Moving vault={vault} />
      <Openers vault={vault} engine={engine} changed={changed} />
      <h3>{VAULT_WORDS.whenItLocks}</h3>
      <AutoLockFields autoLock={vault.autoLock} engine={engine} />
      <div className="buttons">
        <button className="button" type="button" onClick={() => void engine.lock()}>
          {VAULT_WORDS.lockNow}
        </button>
        <ProvenButton
          vault={vault}
          label={VAULT_WORDS.turnOff}
          question={VAULT_WORDS.turnOffQuestion}
          disabled={vault.moving !== undefined}
          act={async (proof) => {
            await engine.unprotect(proof);
            return changed();
          }}
        >
          <p>{VAULT_WORDS.turnOffNote}</p>
        </ProvenButton>
      </div>
      <p className="quiet small">{VAULT_WORDS.keys}</p>
    </>
  );
}

/** How far all that is kept has come to its new key. */
function Moving({ vault: { moving, isProtected } }: Pick<WhoCanOpenProps, 'vault'>) {
  if (!moving) return null;
  const { done, total } = moving;
  return (
    <div className="note moving" aria-live="polite">
      <progress aria-label={VAULT_WORDS.moving} max={Math.max(1, total)} value={done} />
      <p>
        {total > 0 && `${VAULT_WORDS.moved(done, total)} `}
        {VAULT_WORDS.goesOn}
        {isProtected && ` ${VAULT_WORDS.oldKey}`}
      </p>
    </div>
  );
}
