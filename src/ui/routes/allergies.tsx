import { AllergyRow, NoKnown } from '../allergies/allergy-row.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { OnPaper } from '../medications/on-paper.tsx';
import { ALLERGY_WORDS as WORDS } from '../words/allergies.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const allergiesRoute = (deps: UiDeps) => chapterRoute(deps, 'allergies', Allergies);

/** What is not tolerated, the worst first; that there is none, only where somebody said so. */
function Allergies({ view: { lines, noKnown, past, setAside }, entries, hidden }: ChapterProps<'allergies'>) {
  return (
    <ChapterPage
      title={SECTION_WORDS.allergies}
      lines={lines.length + noKnown.length + past.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
      tools={<OnPaper />}
    >
      {noKnown.length > 0 && (
        <ul className="statements">
          {noKnown.map((line) => (
            <li key={line.id}>
              <NoKnown line={line} />
            </li>
          ))}
        </ul>
      )}
      <LineSection title={WORDS.now}>
        {lines.map((line) => (
          <AllergyRow key={line.id} line={line} />
        ))}
      </LineSection>
      <LineSection title={WORDS.past}>
        {past.map((line) => (
          <AllergyRow key={line.id} line={line} />
        ))}
      </LineSection>
    </ChapterPage>
  );
}
