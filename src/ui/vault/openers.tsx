import { useState } from 'react';
import type { Engine, VaultView } from '../../engine/api.ts';
import { OPENER_WORDS } from '../words/vault.ts';
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
          {OPENER_WORDS.passphrase}
          <span className="quiet small">{hasPassphrase ? OPENER_WORDS.hasPassphrase : OPENER_WORDS.noPassphrase}</span>
        </span>
        <ProvenButton
          vault={vault}
          label={hasPassphrase ? OPENER_WORDS.change : OPENER_WORDS.addPassphrase}
          {...(hasPassphrase && { spoken: OPENER_WORDS.changePassphrase })}
          question={hasPassphrase ? OPENER_WORDS.changePassphrase : OPENER_WORDS.addPassphrase}
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
          <p className="quiet">{hasPassphrase ? OPENER_WORDS.thenShowOld : OPENER_WORDS.thenShow}</p>
        </ProvenButton>
        {hasPassphrase && passkeys.length > 0 && (
          <ProvenButton
            vault={vault}
            label={OPENER_WORDS.remove}
            spoken={OPENER_WORDS.removePassphrase}
            question={OPENER_WORDS.removePassphraseQuestion}
            act={async (proof) => {
              await engine.removeOpener(proof, 'passphrase');
              return changed();
            }}
          >
            <p>{OPENER_WORDS.passkeysAlone(passkeys.length)}</p>
          </ProvenButton>
        )}
      </li>
      {passkeys.map(({ id, name, addedAt }) => (
        <li key={id}>
          <span className="opener-name">
            {name}
            <span className="quiet small">{OPENER_WORDS.passkeyAdded(day(addedAt))}</span>
          </span>
          <ProvenButton
            vault={vault}
            label={OPENER_WORDS.remove}
            spoken={OPENER_WORDS.removePasskey(name)}
            question={OPENER_WORDS.removePasskeyQuestion(name)}
            disabled={!hasPassphrase && passkeys.length === 1}
            act={async (proof) => {
              await engine.removeOpener(proof, id);
              return changed();
            }}
          >
            <p>{OPENER_WORDS.removePasskeyNote}</p>
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
  const called = name.trim() || OPENER_WORDS.unnamed;
  if (can === false) return <p className="quiet small">{OPENER_WORDS.noPasskeys}</p>;
  return (
    <>
      <span className="opener-name">
        {OPENER_WORDS.another}
        <span className="quiet small">{OPENER_WORDS.anotherNote}</span>
      </span>
      <ProvenButton
        vault={vault}
        label={OPENER_WORDS.addPasskey}
        question={OPENER_WORDS.addPasskey}
        act={async (proof) => {
          await engine.unlock(proof); // before a passkey is made for nothing
          await engine.addPasskey(proof, await makePasskey(called, vault.credentials));
          setName('');
          return changed();
        }}
      >
        <div className="form">
          <label className="one">
            <span>{OPENER_WORDS.called}</span>
            <input
              className="field"
              value={name}
              maxLength={60}
              placeholder={OPENER_WORDS.example}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
        </div>
        <p className="quiet">{OPENER_WORDS.firstShow}</p>
      </ProvenButton>
    </>
  );
}
