import type { ProcedureLine } from '../../record/procedures/procedures.ts';
import { ByYear } from '../chapters/by-year.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { TimeEnd } from '../chapters/time-end.tsx';
import type { UiDeps } from '../deps.ts';
import { PROCEDURE_WORDS as WORDS } from '../words/procedures.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const proceduresRoute = (deps: UiDeps) => chapterRoute(deps, 'procedures', Procedures);

/** What was done, by year. */
function Procedures({ view: { open, done, setAside }, entries, hidden }: ChapterProps<'procedures'>) {
  return (
    <ChapterPage
      title={SECTION_WORDS.procedures}
      lines={open.length + done.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      <LineSection title={WORDS.open}>
        {open.map((line) => (
          <ProcedureRow key={line.id} line={line} />
        ))}
      </LineSection>
      <ByYear lines={done} row={(line) => <ProcedureRow line={line} />} />
    </ChapterPage>
  );
}

function ProcedureRow({ line }: { readonly line: ProcedureLine }) {
  const { status, performed, place, reason, by, where, outcome, complications, followUp } = line;
  const state = WORDS.status[status];
  return (
    <LineRow
      line={line}
      detail={state ? <span className="doubt">{state}</span> : ''}
      end={<TimeEnd time={performed} />}
    >
      <SaidList
        facts={[
          [WORDS.place, place],
          [WORDS.why, reason.join(', ')],
          [WORDS.by, by.join(', ')],
          [WORDS.where, where],
          [WORDS.outcome, outcome],
          [WORDS.complications, complications.join(', ')],
          [WORDS.followUp, followUp.join(', ')],
        ]}
      />
    </LineRow>
  );
}
