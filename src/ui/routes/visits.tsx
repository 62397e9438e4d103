import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import type { UiDeps } from '../deps.ts';
import { ChipList } from '../components/chip-list.tsx';
import { filtered, kindChoices, providerChoices } from '../visits/choices.ts';
import { VisitRow } from '../visits/visit-row.tsx';
import { YearLines } from '../visits/year-lines.tsx';
import { SECTION_WORDS } from '../words/sections.ts';
import { VISIT_WORDS } from '../words/visits.ts';
import '../visits/visits.css';

export const visitsRoute = (deps: UiDeps) => chapterRoute(deps, 'visits', Visits);

/** Every visit, by year, narrowed down by the address. */
function Visits({ view: { visits, setAside }, entries, hidden }: ChapterProps<'visits'>) {
  const [params] = useSearchParams();
  const [kind, provider] = [params.get('kind'), params.get('provider')];
  const shown = useMemo(() => filtered(visits, { kind, provider }), [visits, kind, provider]);
  return (
    <ChapterPage
      title={SECTION_WORDS.visits}
      lines={visits.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={VISIT_WORDS.empty}
      tools={
        <div className="visit-filters">
          <ChipList
            name="provider"
            label={SECTION_WORDS.providers}
            choices={providerChoices(visits, { kind, provider })}
          />
          <ChipList name="kind" label={VISIT_WORDS.show} choices={kindChoices(visits, { kind, provider })} />
        </div>
      }
    >
      {shown.length === 0 && visits.length > 0 && <p className="quiet">{VISIT_WORDS.noneOfThese}</p>}
      <YearLines key={`${kind} ${provider}`} lines={shown}>
        {(line) => <VisitRow line={line} />}
      </YearLines>
    </ChapterPage>
  );
}
