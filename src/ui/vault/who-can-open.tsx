import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Engine, VaultView } from '../../engine/api.ts';
import { count } from '../words/numbers.ts';
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
      <h2 id="who-title">Who can open it</h2>
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
      <p>
        Whoever can use this browser can open your record. What lies on the disk is encrypted, but the key lies beside
        it. With a passphrase the key is nowhere but in your head.
      </p>
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
            Protect with a passphrase
          </button>
        </div>
      )}
    </>
  );
}

function Protected({ vault, engine, changed }: PartProps) {
  return (
    <>
      <p>Only who has one of these. Nobody keeps a copy of them, so that nobody can help you if all are lost.</p>
      <Moving vault={vault} />
      <Openers vault={vault} engine={engine} changed={changed} />
      <h3>When it locks</h3>
      <AutoLockFields autoLock={vault.autoLock} engine={engine} />
      <div className="buttons">
        <button className="button" type="button" onClick={() => void engine.lock()}>
          Lock now
        </button>
        <ProvenButton
          vault={vault}
          label="Turn protection off"
          question="Turn protection off?"
          disabled={vault.moving !== undefined}
          act={async (proof) => {
            await engine.unprotect(proof);
            return changed();
          }}
        >
          <p>
            From then on whoever can use this browser can open your record, without a passphrase. It stays encrypted on
            the disk, with a key that lies beside it.
          </p>
        </ProvenButton>
      </div>
      <p className="quiet small">Ctrl + Shift + L locks it from every screen, in all tabs.</p>
    </>
  );
}

/** How far all that is kept has come to its new key. */
function Moving({ vault: { moving, isProtected } }: Pick<WhoCanOpenProps, 'vault'>) {
  if (!moving) return null;
  const { done, total } = moving;
  return (
    <div className="note moving" aria-live="polite">
      <progress aria-label="Encrypted anew" max={Math.max(1, total)} value={done} />
      <p>
        {total > 0 && `${count(done)} of ${count(total)} parts are encrypted anew. `}
        You can go on using Sheaf, or close it: it goes on the next time it is open.
        {isProtected &&
          ' Until it is done, what is left can still be read with the old key, which lies on this device.'}
      </p>
    </div>
  );
}
