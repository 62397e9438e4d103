import { type ReactNode, useState } from 'react';

interface FoldedProps {
  readonly summary: ReactNode;
  readonly className: string;
  /** Made when it is first opened: behind a thousand rows may lie ten thousand more. */
  readonly children: () => ReactNode;
}

/** What opens when somebody asks for it. */
export function Folded({ summary, className, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
