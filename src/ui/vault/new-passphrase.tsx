import { useId, useState } from 'react';
import { PASSPHRASE_WORDS } from '../words/vault.ts';
import { LEAST_CHARACTERS, strengthOf } from './strength.ts';

export interface NewPassphrase {
  readonly text: string;
  readonly again: string;
}

export const NOTHING_TYPED: NewPassphrase = { text: '', again: '' };

export const isUsable = ({ text, again }: NewPassphrase): boolean => text === again && strengthOf(text).level > 0;

interface NewPassphraseProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A passphrase to be: typed twice, with what it looks like it would hold. */
export function NewPassphraseFields({ value, onChange }: NewPassphraseProps) {
  const { text, again } = value;
  const [shown, setShown] = useState(false);
  const [field, confirm, note, differs] = [useId(), useId(), useId(), useId()];
  const { level, words } = strengthOf(text);
  const isOther = again !== '' && !text.startsWith(again) && text !== again;
  const type = shown ? 'text' : 'password';
  const common = { className: 'field', type, autoCapitalize: 'none', spellCheck: false, autoComplete: 'new-password' };
  return (
    <>
      <div className="one">
        <label htmlFor={field}>{PASSPHRASE_WORDS.label}</label>
        <input
          {...common}
          id={field}
          aria-describedby={note}
          value={text}
          onChange={({ target }) => onChange({ ...value, text: target.value })}
        />
        <meter className="strength" min={0} max={4} low={1.5} high={2.5} optimum={4} value={level} aria-hidden="true" />
        <p id={note} className="quiet small" aria-live="polite">
          {text === '' ? PASSPHRASE_WORDS.best(LEAST_CHARACTERS) : `${words}.`} {PASSPHRASE_WORDS.guess}
        </p>
      </div>
      <div className="one">
        <label htmlFor={confirm}>{PASSPHRASE_WORDS.again}</label>
        <input
          {...common}
          id={confirm}
          aria-invalid={isOther}
          aria-describedby={differs}
          value={again}
          onChange={({ target }) => onChange({ ...value, again: target.value })}
        />
        <p id={differs} className="wrong" aria-live="polite">
          {isOther && PASSPHRASE_WORDS.differs}
        </p>
      </div>
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
        {PASSPHRASE_WORDS.show}
      </label>
    </>
  );
}
