import { useState } from 'react';
import type { Engine, VaultView } from '../../engine/api.ts';
import { day } from '../words/when.ts';
import { isUsable, NewPassphraseFields, NOTHING_TYPED } from './new-passphrase.tsx';
import { makePasskey } from './passkey.ts';
import { usePasskeys } from './proof-fields.tsx';
import { ProvenButton } from './proven-button.tsx';
import { UiError } from '../errors.ts';

interface OpenersProps {
  readonly vault: VaultView;
  readonly engine: Engine;
  readonly changed: () => Promise<unknown>;
}

/** What opens the record: the passphrase, and passkeys. Each change asks for one that opens it now. */
export function Openers({ vault, engine, changed }: OpenersProps) {
  const { hasPassphrase, passkeys } = vault;
  const [passphrase, setPassphrase] = useState(NOTHING_TYPED);

  return (
    <ul className="panel openers">
      <li>
        <span className="opener-name">
          Passphrase
          <span className="quiet small">
            {hasPassphrase ? 'Opens the record here' : 'None: passkeys alone open it'}
          </span>
        </span>
        <ProvenButton
          vault={vault}
          label={hasPassphrase ? 'Change' : 'Add a passphrase'}
          {...(hasPassphrase && { spoken: 'Change the passphrase' })}
          question={hasPassphrase ? 'Change the passphrase' : 'Add a passphrase'}
          act={async (proof) => {
            if (!isUsable(passphrase)) throw new UiError('vault/weak-passphrase', 'not the same twice, or too weak');
            await engine.changePassphrase(proof, passphrase.text);
            setPassphrase(NOTHING_TYPED);
            return changed();
          }}
        >
          <div className="form">
            <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
          </div>
          <p className="quiet">Then show that it is you{hasPassphrase ? ', with the one it was so far' : ''}:</p>
        </ProvenButton>
        {hasPassphrase && passkeys.length > 0 && (
          <ProvenButton
            vault={vault}
            label="Remove"
            spoken="Remove the passphrase"
            question="Remove the passphrase?"
            act={async (proof) => {
              await engine.removeOpener(proof, 'passphrase');
              return changed();
            }}
          >
            <p>
              From then on{' '}
              {passkeys.length === 1 ? 'one passkey alone opens' : `${passkeys.length} passkeys alone open`} the record.
              Whoever loses the devices or programs that keep them loses this copy of the record.
            </p>
          </ProvenButton>
        )}
      </li>
      {passkeys.map(({ id, name, addedAt }) => (
        <li key={id}>
          <span className="opener-name">
            {name}
            <span className="quiet small">Passkey, added {day(addedAt)}</span>
          </span>
          <ProvenButton
            vault={vault}
            label="Remove"
            spoken={`Remove the passkey ${name}`}
            question={`Remove the passkey ${name}?`}
            disabled={!hasPassphrase && passkeys.length === 1}
            act={async (proof) => {
              await engine.removeOpener(proof, id);
              return changed();
            }}
          >
            <p>It opens the record here no longer. The device or program that keeps it will still list it.</p>
          </ProvenButton>
        </li>
      ))}
      <li>
        <AddPasskey vault={vault} engine={engine} changed={changed} />
      </li>
    </ul>
  );
}

function AddPasskey({ vault, engine, changed }: OpenersProps) {
  const can = usePasskeys();
  const [name, setName] = useState('');
  const called = name.trim() || 'Passkey';
  if (can === false) return <p className="quiet small">This browser has no passkeys that could open a record.</p>;
  return (
    <>
      <span className="opener-name">
        Another passkey
        <span className="quiet small">A fingerprint, a face, a PIN or a security key, where it can make a key</span>
      </span>
      <ProvenButton
        vault={vault}
        label="Add a passkey"
        question="Add a passkey"
        act={async (proof) => {
          await engine.unlock(proof); // before a passkey is made for nothing
          await engine.addPasskey(proof, await makePasskey(called, vault.credentials));
          setName('');
          return changed();
        }}
      >
        <div className="form">
          <label className="one">
            <span>What to call it</span>
            <input
              className="field"
              value={name}
              maxLength={60}
              placeholder="My phone"
              onChange={({ target }) => setName(target.value)}
            />
          </label>
        </div>
        <p className="quiet">First show that it is you. Then the browser asks which passkey it shall be.</p>
      </ProvenButton>
    </>
  );
}
