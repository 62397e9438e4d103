interface SaidListProps {
  /** What, and what was said of it; those of which nothing was said are left out. */
  readonly facts: readonly (readonly [label: string, said: string])[];
  /** One under the other, in place of beside each other. */
  readonly isStacked?: boolean;
}

/** Short facts under a line. */
export function SaidList({ facts, isStacked = false }: SaidListProps) {
  const said = facts.filter(([, text]) => text !== '');
  if (said.length === 0) return null;
  return (
    <dl className={isStacked ? 'said-list stacked small' : 'said-list small'}>
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
