import type { Topic } from '../../record/social-history/social-history.ts';
import { Folded } from '../chapters/folded.tsx';
import { LineRow, MemberLine } from '../chapters/line-row.tsx';
import { Lines } from '../chapters/lines.tsx';
import { TimeEnd } from '../chapters/time-end.tsx';
import { NO_TIME } from '../../record/said-time.ts';
import { SOCIAL_WORDS as WORDS } from '../words/social-history.ts';
import './social-history.css';

/** One question: its latest answer, and (folded) what was answered before. */
export function TopicRow({ topic: { title, latest, earlier } }: { readonly topic: Topic }) {
  return (
    <LineRow
      line={{ ...latest, title }}
      detail={latest.detail && <strong className="answer">{latest.detail}</strong>}
      end={<TimeEnd time={{ ...NO_TIME, start: latest.when }} />}
    >
      {earlier.length > 0 && (
        <Folded className="members small" summary={WORDS.earlier(earlier.length)}>
          {() => (
            <Lines items={earlier} keyOf={({ id }) => id} className="">
              {({ members }) => <MemberLine member={members[0]!} />}
            </Lines>
          )}
        </Folded>
      )}
    </LineRow>
  );
}
