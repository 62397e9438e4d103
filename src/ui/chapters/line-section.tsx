import { Children, isValidElement, type ReactNode } from 'react';
import { Lines } from './lines.tsx';

interface LineSectionProps {
  readonly title: string;
  readonly lead?: string;
  /** Each a row with a key. */
  readonly children: readonly ReactNode[] | ReactNode;
}

/** A part of a chapter under its own heading; nothing where it has no rows. */
export function LineSection({ title, lead, children }: LineSectionProps) {
  const rows = Children.toArray(children).filter((row) => isValidElement(row));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {lead && <p className="quiet small">{lead}</p>}
      <Lines items={rows} keyOf={({ key }) => String(key)}>
        {(row) => row}
      </Lines>
    </section>
  );
}
