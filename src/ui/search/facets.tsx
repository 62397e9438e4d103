import { useSearchParams } from 'react-router';
import type { TextFound } from '../../engine/api.ts';
import { nameOf, useConnections } from '../state/connections.ts';
import { AddressSelect } from '../components/address-select.tsx';
import { ChipList } from '../components/chip-list.tsx';
import { KIND_WORDS, KINDS, kindOf } from '../words/kinds.ts';
import { count } from '../words/numbers.ts';
import { SEARCH_WORDS } from '../words/search.ts';

interface FacetsProps {
  readonly found: TextFound;
  /** `year` in the address of what has no date. */
  readonly undated: string;
}

/** What was found can be narrowed down by kind, provider and year; each says how many there would be. */
export function Facets({ found, undated }: FacetsProps) {
  return (
    <div className="facets">
      <Kinds kinds={found.kinds} />
      <div className="facet-selects">
        <Sources sources={found.sources} />
        <Years years={found.years} undated={undated} />
      </div>
    </div>
  );
}

function Kinds({ kinds }: Pick<TextFound, 'kinds'>) {
  const [params] = useSearchParams();
  const chosen = kindOf(params.get('kind'));
  const all = Object.values(kinds).reduce((sum, n) => sum + n, 0);
  const choices = [
    { value: undefined, name: SEARCH_WORDS.everything, count: all },
    ...KINDS.filter((kind) => kinds[kind] || kind === chosen).map((kind) => ({
      value: kind,
      name: KIND_WORDS[kind].many,
      count: kinds[kind] ?? 0,
    })),
  ];
  return <ChipList name="kind" label={SEARCH_WORDS.kinds} choices={choices} />;
}

function Sources({ sources }: Pick<TextFound, 'sources'>) {
  const names = useConnections((topic) => topic.names);
  const options = Object.entries(sources)
    .map(([id, n]) => ({ value: id, name: `${nameOf(names, id)} (${count(n)})` }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <AddressSelect param="provider" label={SEARCH_WORDS.sources} all={SEARCH_WORDS.allSources} options={options} />
  );
}

function Years({ years, undated }: Pick<TextFound, 'years'> & Pick<FacetsProps, 'undated'>) {
  const options = Object.entries(years)
    .map(([year, n]) => ({ value: year || undated, name: `${year || SEARCH_WORDS.undated} (${count(n)})` }))
    .toSorted((a, b) => (a.value < b.value ? 1 : -1))
    .toSorted((a, b) => Number(a.value === undated) - Number(b.value === undated));
  return <AddressSelect param="year" label={SEARCH_WORDS.year} all={SEARCH_WORDS.allYears} options={options} />;
}
