import { useId, useState } from 'react';
import type { Bytes } from '../../base/bytes.ts';
import { ENTER_WORDS as WORDS } from '../words/enter.ts';
import { bytes as size } from '../words/numbers.ts';
import type { Wrong } from './kinds.ts';

/** A file that was chosen and is not read yet. */
export interface Picked {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly read: () => Promise<Bytes>;
}

const MOST = 50_000_000;

interface FileFieldProps {
  readonly label: string;
  readonly picked: Picked | undefined;
  readonly wrong: Wrong | undefined;
  readonly onPick: (picked: Picked) => void;
}

/** A document from this device; a phone offers its camera too. */
export function FileField({ label, picked, wrong, onPick }: FileFieldProps) {
  const id = useId();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const pick = (file: File | undefined) => {
    setIsTooLarge(file !== undefined && file.size > MOST);
    if (!file || file.size > MOST) return;
    onPick({
      name: file.name,
      contentType: file.type || 'application/octet-stream',
      size: file.size,
      read: async () => new Uint8Array(await file.arrayBuffer()),
    });
  };
  return (
    <div className="one">
      <span className="label">{label}</span>
      <div className="buttons">
        <label className="button file">
          {WORDS.chooseFile}
          <input
            type="file"
            accept="application/pdf,image/*,text/*,.rtf,.xml,.doc,.docx"
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-said`}
            onChange={({ target }) => pick(target.files?.[0])}
          />
        </label>
      </div>
      <p className={wrong || isTooLarge ? 'wrong' : 'small quiet'} id={`${id}-said`}>
        {isTooLarge ? WORDS.tooLarge : wrong ? WORDS.wrong[wrong] : picked && `${picked.name}, ${size(picked.size)}`}
      </p>
    </div>
  );
}
