import { useId, type ReactNode } from 'react';
import { CopyButton } from '../components/copy-button.tsx';
import { CODE_BOX_WORDS } from '../words/code-box.ts';

interface CardProps {
  readonly title: string;
  /** A word or two at the side of the title: how it stands. */
  readonly verdict?: string | undefined;
  readonly level?: 'ok' | 'warning' | 'failure' | undefined;
  /** What of it is worth taking along, as one text. */
  readonly copy?: string | undefined;
  readonly children: ReactNode;
}

/** One step or thing of a trial. */
export function Card({ title, verdict, level, copy, children }: CardProps) {
  const id = useId();
  return (
    <section className="panel bench-card" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {verdict && <span className={`bench-verdict ${level ?? ''}`}>{verdict}</span>}
        {copy !== undefined && (
          <CopyButton text={copy}>
            {CODE_BOX_WORDS.copy} <span className="hidden">{title}</span>
          </CopyButton>
        )}
      </header>
      {children}
    </section>
  );
}
