import { useState } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { CLAIM_WORDS as WORDS } from '../words/claims.ts';

interface MemberNumberProps {
  readonly number: string;
  readonly payer: string;
}

/** The number on the card: not for whoever looks over the shoulder, until it is asked for. */
export function MemberNumber({ number, payer }: MemberNumberProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="member-number">
      <span className="quiet small">{WORDS.member}</span>
      <output className="number">{isShown ? number : <Masked number={number} />}</output>
      <span className="buttons screen-only">
        <button
          className="button"
          type="button"
          aria-label={isShown ? WORDS.hideOf(payer) : WORDS.showOf(payer)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? WORDS.hide : WORDS.show}
        </button>
        <CopyButton text={number}>{WORDS.copy}</CopyButton>
      </span>
    </div>
  );
}

/** The end of a short one would be nearly all of it. */
function Masked({ number }: { readonly number: string }) {
  const last = number.length > 6 ? number.slice(-3) : '';
  return (
    <>
      <span aria-hidden="true">•••• {last}</span>
      <span className="hidden">{WORDS.masked(last || '…')}</span>
    </>
  );
}
