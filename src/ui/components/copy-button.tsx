import { useState, type ReactNode } from 'react';
import { BUTTON_WORDS } from '../words/buttons.ts';

/** Copies `text`, and says so where the finger is. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(BUTTON_WORDS.copied),
      () => setSaid(BUTTON_WORDS.notCopied),
    );
  return (
    <span className="buttons">
      <button className="button" type="button" onClick={() => void copy()}>
        {children}
      </button>
      <output className="quiet small">{said}</output>
    </span>
  );
}
