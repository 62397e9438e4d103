import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { ImmunizationCard } from '../immunizations/card.tsx';
import { DoseRow, DueRow } from '../immunizations/rows.tsx';
import { OlderLines } from '../medications/older-lines.tsx';
import { OnPaper } from '../medications/on-paper.tsx';
import { IMMUNIZATION_WORDS as WORDS } from '../words/immunizations.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const immunizationsRoute = (deps: UiDeps) => chapterRoute(deps, 'immunizations', Immunizations);

/** The card first, as it would be shown at a school or a border; then what is due, and each dose with its lot. */
function Immunizations({ view, entries, hidden }: ChapterProps<'immunizations'>) {
  const { lines, byDisease, due, later, setAside } = view;
  return (
    <ChapterPage
      title={SECTION_WORDS.immunizations}
      lines={lines.length + due.length + later.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
      tools={<OnPaper />}
    >
      <LineSection title={WORDS.due} lead={WORDS.dueLead}>
        {due.map((line) => (
          <DueRow key={line.id} line={line} />
        ))}
      </LineSection>
      {byDisease.length > 0 && <ImmunizationCard cards={byDisease} lines={lines} />}
      <OlderLines title={WORDS.every} items={lines}>
        {(line) => <DoseRow line={line} />}
      </OlderLines>
      <LineSection title={WORDS.later}>
        {later.map((line) => (
          <DueRow key={line.id} line={line} />
        ))}
      </LineSection>
    </ChapterPage>
  );
}
