import type { ReactNode } from 'react';
import type { MedicationLine } from '../../record/medications/medications.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { FindLine, useFind } from '../medications/find-line.tsx';
import { PastRow, TakenRow } from '../medications/medication-row.tsx';
import { OlderLines } from '../medications/older-lines.tsx';
import { OnPaper } from '../medications/on-paper.tsx';
import { MEDICATION_WORDS as WORDS } from '../words/medications.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const medicationsRoute = (deps: UiDeps) => chapterRoute(deps, 'medications', Medications);

/** So few are seen at a glance, and need no search. */
const FEW = 12;

/** What is taken now comes first and whole; what is over is one tap away, and none of it is lost. */
function Medications({ view, entries, hidden }: ChapterProps<'medications'>) {
  const [find, setFind] = useFind();
  const all = [view.now, view.unclear, view.stopped, view.hospital].flat();
  const [now, unclear, stopped, hospital] = [view.now, view.unclear, view.stopped, view.hospital].map((lines) =>
    lines.filter((line) => isFound(line, find)),
  ) as [MedicationLine[], MedicationLine[], MedicationLine[], MedicationLine[]];
  const found = now.length + unclear.length + stopped.length + hospital.length;
  return (
    <ChapterPage
      title={SECTION_WORDS.medications}
      lines={all.length}
      entries={entries}
      hidden={hidden}
      setAside={view.setAside}
      empty={WORDS.empty}
      tools={
        <>
          <OnPaper />
          {all.length > FEW && <FindLine find={find} onFind={setFind} found={found} />}
        </>
      }
    >
      <div className="medications">
        {view.now.length === 0 && <p className="note">{WORDS.noneNow}</p>}
        <LineSection title={WORDS.now} lead={WORDS.nowLead}>
          {rows(
            now.filter(({ isOld }) => !isOld),
            TakenRow,
          )}
        </LineSection>
        <LineSection title={WORDS.old} lead={WORDS.oldLead}>
          {rows(
            now.filter(({ isOld }) => isOld),
            TakenRow,
          )}
        </LineSection>
        <LineSection title={WORDS.unclear} lead={WORDS.unclearLead}>
          {rows(unclear, PastRow)}
        </LineSection>
        <OlderLines title={WORDS.stopped} items={stopped} isOpen={find !== ''}>
          {(line) => <PastRow line={line} />}
        </OlderLines>
        <OlderLines title={WORDS.hospital} items={hospital} isOpen={find !== ''}>
          {(line) => <PastRow line={line} />}
        </OlderLines>
      </div>
    </ChapterPage>
  );
}

const rows = (lines: readonly MedicationLine[], Row: (props: { readonly line: MedicationLine }) => ReactNode) =>
  lines.map((line) => <Row key={line.id} line={line} />);

/** By any name it has, or what is in it. */
function isFound({ title, members, ingredients }: MedicationLine, find: string): boolean {
  const wanted = find.trim().toLowerCase();
  const names = [title, ...ingredients, ...members.map((member) => member.title)];
  return wanted === '' || names.some((name) => name.toLowerCase().includes(wanted));
}
