import type { Fact } from './facts.ts';
import { FACT_GROUPS, type FactKey, factsByKey, type FactValue, type GroupId } from './guidebook-facts.ts';
import type { GuidebookPage } from './guidebook.ts';

export interface ComparisonGroup {
  readonly id: GroupId;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly key: FactKey;
  /** One for each page, in their order. */
  readonly facts: readonly Fact<FactValue>[];
  readonly outcome: Outcome;
}

/** `open`: nothing known differs, but not all is known. Who said it and when is no difference. */
export type Outcome = 'differ' | 'agree' | 'open';

/** Every fact of these platforms side by side. */
export function compare(pages: readonly GuidebookPage[]): readonly ComparisonGroup[] {
  const columns = pages.map(({ facts }) => factsByKey(facts));
  return FACT_GROUPS.map(({ id, keys }) => ({
    id,
    rows: keys.map((key: FactKey) => {
      const facts = columns.map((column) => column[key]);
      return { key, facts, outcome: outcomeOf(facts) };
    }),
  }));
}

function outcomeOf(facts: readonly Fact<FactValue>[]): Outcome {
  const known = facts.flatMap((fact) => (fact === 'unknown' ? [] : sameText(fact.value)));
  if (new Set(known).size > 1) return 'differ';
  return known.length < facts.length ? 'open' : 'agree';
}

/** Two lists of the same things say the same, in whatever order. */
function sameText(value: FactValue): string {
  if (typeof value === 'string') return value;
  const parts = Array.isArray(value) ? value.map((one) => JSON.stringify(one)) : headersOf(value);
  return JSON.stringify(parts.toSorted());
}

const headersOf = (value: object): readonly string[] =>
  Object.entries(value).map(([name, text]) => JSON.stringify([name.toLowerCase(), text]));
