import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { DiagnosisRow } from '../problems/diagnosis-row.tsx';
import { ProblemRow } from '../problems/problem-row.tsx';
import { PROBLEM_WORDS as WORDS } from '../words/problem-list.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const problemsRoute = (deps: UiDeps) => chapterRoute(deps, 'problems', Problems);

/** What is the matter now, what was, and what only visits know of. */
function Problems({ view, entries, hidden }: ChapterProps<'problems'>) {
  const { active, past, atVisits, noKnown, setAside } = view;
  return (
    <ChapterPage
      title={SECTION_WORDS.problems}
      lines={active.length + past.length + atVisits.length + noKnown.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      {active.length > 0 || noKnown.length > 0 ? (
        <LineSection title={WORDS.active}>
          {active.map((line) => (
            <ProblemRow key={line.id} line={line} />
          ))}
          {noKnown.map((line) => (
            <LineRow key={line.id} line={line} detail="" />
          ))}
        </LineSection>
      ) : (
        <section>
          <h2>{WORDS.active}</h2>
          <p className="quiet">{WORDS.noneActive}</p>
        </section>
      )}
      <LineSection title={WORDS.past}>
        {past.map((line) => (
          <ProblemRow key={line.id} line={line} />
        ))}
      </LineSection>
      <LineSection title={WORDS.atVisits} lead={WORDS.atVisitsLead}>
        {atVisits.map((one) => (
          <DiagnosisRow key={one.lines[0]!.id} diagnosis={one} />
        ))}
      </LineSection>
    </ChapterPage>
  );
}
