import type { VisitLine } from '../../record/visits/visits.ts';
import { visitKindWords, VISIT_WORDS } from '../words/visits.ts';
import type { Choice } from '../components/chip-list.tsx';

/** What a filter of visits asks for, as the address has it. */
export interface VisitFilter {
  readonly kind: string | null;
  readonly provider: string | null;
}

/** Kinds are told apart by their words: three codes are all a "Hospital stay". */
const kindOf = ({ kind, kindText }: VisitLine): string => visitKindWords(kind, kindText);

const isOfKind = (line: VisitLine, kind: string | null): boolean => kind === null || kindOf(line) === kind;

const isFrom = ({ members }: VisitLine, provider: string | null): boolean =>
  provider === null || members.some(({ connectionId }) => connectionId === provider);

export const filtered = (visits: readonly VisitLine[], { kind, provider }: VisitFilter): readonly VisitLine[] =>
  kind === null && provider === null ? visits : visits.filter((line) => isOfKind(line, kind) && isFrom(line, provider));

/** The kinds that there are at the provider that is chosen, the commonest first. */
export function kindChoices(visits: readonly VisitLine[], { provider }: VisitFilter): readonly Choice[] {
  const here = visits.filter((line) => isFrom(line, provider));
  const counts = new Map<string, number>();
  for (const line of here) counts.set(kindOf(line), (counts.get(kindOf(line)) ?? 0) + 1);
  counts.delete('');
  const kinds = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [
    { value: undefined, name: VISIT_WORDS.allKinds, count: here.length },
    ...kinds.map(([name, count]) => ({ value: name, name, count })),
  ];
}

/** The sources that have any, for the kind that is chosen. */
export function providerChoices(visits: readonly VisitLine[], { kind }: VisitFilter): readonly Choice[] {
  const here = visits.filter((line) => isOfKind(line, kind));
  const sources = new Map<string, { name: string; stripe: number; count: number }>();
  for (const { members } of here) {
    for (const id of new Set(members.map(({ connectionId }) => connectionId))) {
      const { sourceName, stripe } = members.find(({ connectionId }) => connectionId === id)!;
      const known = sources.get(id);
      if (known) known.count++;
      else sources.set(id, { name: sourceName, stripe, count: 1 });
    }
  }
  return [
    { value: undefined, name: VISIT_WORDS.allProviders, count: here.length },
    ...[...sources].map(([value, source]) => ({ value, ...source })),
  ];
}
