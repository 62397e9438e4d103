import type { RowView, SinceVisit } from '../../../engine/api.ts';
import { formatDate } from '../../../fhir/dates.ts';
import { useNow } from '../../components/use-now.ts';
import { locale } from '../../words/language.ts';
import { count } from '../../words/numbers.ts';
import { KINDS_OF } from '../../words/kinds.ts';
import { NEWS_WORDS } from '../../words/summary.ts';
import { ago } from '../../words/when.ts';
import { Card, CardLine, CardLines } from '../card.tsx';
import { type CardOf, whose } from '../from.ts';
import { useCard } from '../use-card.ts';

/** What came, or says something else, since the person was last here. */
export function NewsCard({ from }: CardOf) {
  const state = useCard(async () => {
    const { engine, personId } = from;
    return { since: await engine.readSinceVisit({ ...whose(personId), now: Date.now() }) };
  }, from);
  const now = useNow();
  const since = state.value?.since;
  if (state.value && !state.failure && (!since || since.added + since.amended === 0))
    return (
      <p className="quiet no-news screen-only">
        {since ? `${NEWS_WORDS.none} ${NEWS_WORDS.since(ago(since.since, now))}.` : NEWS_WORDS.first}
      </p>
    );
  return (
    <Card name="news" to="/changes" state={state}>
      {() => since && <Since since={since} now={now} />}
    </Card>
  );
}

function Since({ since: { since, added, amended, kinds, rows }, now }: { since: SinceVisit; now: number }) {
  const counts = [added > 0 && NEWS_WORDS.added(added), amended > 0 && NEWS_WORDS.amended(amended)].filter(Boolean);
  return (
    <>
      <p className="card-note">
        <strong>{counts.join(', ')}</strong> <span className="quiet">{NEWS_WORDS.since(ago(since, now))}</span>
        <br />
        <span className="quiet small">
          {kinds.map(({ kind, entries }) => `${count(entries)} ${KINDS_OF[kind][entries === 1 ? 0 : 1]}`).join(' · ')}
        </span>
      </p>
      <CardLines items={rows.map((row) => ({ id: `${row.position}`, row }))} all={added + amended} to="/changes">
        {({ row }) => <NewsLine row={row} />}
      </CardLines>
    </>
  );
}

const NewsLine = ({ row }: { row: RowView }) => (
  <CardLine
    members={[row]}
    title={row.title}
    end={formatDate(row.when, locale())}
    detail={<span className={row.flagged ? 'flagged' : undefined}>{row.detail || KINDS_OF[row.kind][0]}</span>}
  />
);
