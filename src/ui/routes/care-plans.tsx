import type { ReactNode } from 'react';
import { GoalRow } from '../care-plans/goal-row.tsx';
import { PlanRow } from '../care-plans/plan-row.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { Lines } from '../chapters/lines.tsx';
import type { UiDeps } from '../deps.ts';
import { CARE_PLAN_WORDS as WORDS } from '../words/care-plans.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const carePlansRoute = (deps: UiDeps) => chapterRoute(deps, 'care-plans', CarePlans);

/** What is to be reached and what is being done for it; then what is over. */
function CarePlans({ view: { goals, plans, setAside }, entries, hidden }: ChapterProps<'care-plans'>) {
  const lists = [goals.now, plans.now, goals.past, plans.past];
  return (
    <ChapterPage
      title={SECTION_WORDS.carePlans}
      lines={lists.reduce((sum, { length }) => sum + length, 0)}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      <Part title={WORDS.goals} items={goals.now}>
        {(line) => <GoalRow line={line} />}
      </Part>
      <Part title={WORDS.plans} items={plans.now}>
        {(line) => <PlanRow line={line} />}
      </Part>
      <Part title={WORDS.pastGoals} items={goals.past}>
        {(line) => <GoalRow line={line} />}
      </Part>
      <Part title={WORDS.pastPlans} items={plans.past}>
        {(line) => <PlanRow line={line} />}
      </Part>
    </ChapterPage>
  );
}

interface PartProps<Of> {
  readonly title: string;
  readonly items: readonly Of[];
  readonly children: (line: Of) => ReactNode;
}

function Part<Of extends { readonly id: string }>({ title, items, children }: PartProps<Of>) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Lines items={items} keyOf={({ id }) => id} label={title}>
        {children}
      </Lines>
    </section>
  );
}
