import type { ReactNode } from 'react';
import './form.css';

interface AddressLineProps {
  /** Of the input; what describes it is `<id>-hint`. */
  readonly id: string;
  readonly value: string;
  readonly readOnly?: boolean;
  readonly onChange: (text: string) => void;
  /** The button beside it. */
  readonly children: ReactNode;
}

/** A line for an address, which is read letter by letter: nothing completes, corrects or capitalises it. */
export function AddressLine({ id, value, readOnly = false, onChange, children }: AddressLineProps) {
  return (
    <div className="inline address-line">
      <input
        id={id}
        className="field code"
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        readOnly={readOnly}
        onChange={({ target }) => onChange(target.value)}
      />
      {children}
    </div>
  );
}
