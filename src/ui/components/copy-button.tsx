import { useState, type ReactNode } from 'react';

/** Copies `text`, and says so where the finger is. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Not copied: the browser did not allow it'),
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
