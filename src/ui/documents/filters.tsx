import type { DocumentKind, DocumentLine } from '../../record/documents-list.ts';
import { AddressSelect } from '../components/address-select.tsx';
import { ChipList } from '../components/chip-list.tsx';
import { DOCUMENT_KINDS, DOCUMENT_WORDS } from '../words/documents.ts';

/** As the address has it. */
export interface DocumentFilter {
  readonly kind: DocumentKind | undefined;
  readonly provider: string | undefined;
  readonly year: string | undefined;
}

export const keptBy =
  ({ kind, provider, year }: DocumentFilter) =>
  (line: DocumentLine): boolean =>
    (kind === undefined || line.kind === kind) &&
    (provider === undefined || line.members.some(({ connectionId }) => connectionId === provider)) &&
    (year === undefined || yearOf(line) === year);

const NO_YEAR = 'none';

const yearOf = ({ when }: DocumentLine): string => /^\d{4}/.exec(when)?.[0] ?? NO_YEAR;

interface FiltersProps {
  readonly lines: readonly DocumentLine[];
  readonly filter: DocumentFilter;
}

/** By kind, provider and year; whatever is chosen is in the address. */
export function DocumentFilters({ lines, filter }: FiltersProps) {
  const inOthers = lines.filter(keptBy({ ...filter, kind: undefined }));
  const kinds = (Object.keys(DOCUMENT_KINDS) as DocumentKind[])
    .map((kind) => ({
      value: kind,
      name: DOCUMENT_KINDS[kind],
      count: inOthers.filter((line) => line.kind === kind).length,
    }))
    .filter(({ value, count }) => count > 0 || value === filter.kind);
  const providers = new Map(
    lines.flatMap(({ members }) => members.map(({ connectionId, sourceName }) => [connectionId, sourceName] as const)),
  );
  const years = [...new Set(lines.map(yearOf))];
  return (
    <div className="document-filters screen-only">
      <ChipList
        name="kind"
        label={DOCUMENT_WORDS.kinds}
        choices={[{ value: undefined, name: DOCUMENT_WORDS.everything, count: inOthers.length }, ...kinds]}
      />
      <div className="document-choices">
        {providers.size > 1 && (
          <AddressSelect
            param="provider"
            label={DOCUMENT_WORDS.providers}
            all={DOCUMENT_WORDS.allProviders}
            options={[...providers].map(([value, name]) => ({ value, name }))}
          />
        )}
        {years.length > 1 && (
          <AddressSelect
            param="year"
            label={DOCUMENT_WORDS.years}
            all={DOCUMENT_WORDS.allYears}
            options={years.map((year) => ({ value: year, name: year === NO_YEAR ? DOCUMENT_WORDS.noDate : year }))}
          />
        )}
      </div>
    </div>
  );
}
