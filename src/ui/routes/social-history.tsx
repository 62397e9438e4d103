import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineSection } from '../chapters/line-section.tsx';
import type { UiDeps } from '../deps.ts';
import { QuestionnaireRow } from '../social-history/questionnaire-row.tsx';
import { TopicRow } from '../social-history/topic-row.tsx';
import { SECTION_WORDS } from '../words/sections.ts';
import { SOCIAL_WORDS as WORDS } from '../words/social-history.ts';

export const socialHistoryRoute = (deps: UiDeps) => chapterRoute(deps, 'social-history', SocialHistory);

/** How somebody lives, as they told it: the latest answer to each question. */
function SocialHistory({ view, entries, hidden }: ChapterProps<'social-history'>) {
  const { areas, questionnaires, others, setAside } = view;
  const topics = areas.reduce((sum, one) => sum + one.topics.length, 0);
  return (
    <ChapterPage
      title={SECTION_WORDS.socialHistory}
      lines={topics + questionnaires.length + others.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      {areas.map((one) => (
        <LineSection key={one.area} title={WORDS.areas[one.area]}>
          {one.topics.map((topic) => (
            <TopicRow key={topic.latest.id} topic={topic} />
          ))}
        </LineSection>
      ))}
      <LineSection title={WORDS.questionnaires}>
        {questionnaires.map((line) => (
          <QuestionnaireRow key={line.id} line={line} />
        ))}
      </LineSection>
      <LineSection title={WORDS.others} lead={WORDS.othersLead}>
        {others.map((topic) => (
          <TopicRow key={topic.latest.id} topic={topic} />
        ))}
      </LineSection>
    </ChapterPage>
  );
}
