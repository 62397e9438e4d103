import { Link } from 'react-router';
import type { TrendReading } from '../../record/labs/view.ts';
import { Dated } from '../chapters/dated.tsx';
import { Bindings } from '../chapters/line-row.tsx';
import { useMore } from '../chapters/use-more.ts';
import { recordPath } from '../timeline/row.tsx';
import { CHAPTER_WORDS, JOIN_WORDS, LIST_WORDS } from '../words/chapters.ts';
import { LAB_WORDS, standingWords, statusWords } from '../words/labs.ts';
import { toneOf } from './marked.tsx';

/** The chart in words and digits: everything that it shows, as it was sent. */
export function TrendTable({ readings, title }: { readings: readonly TrendReading[]; title: string }) {
  const { count, left, next, end, showMore } = useMore<HTMLTableRowElement>(readings.length);
  const hasRanges = readings.some(({ range }) => range);
  return (
    <div className="trend-table panel">
      <table>
        <caption className="hidden">
          {LAB_WORDS.table}: {title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{LAB_WORDS.when}</th>
            <th scope="col">{LAB_WORDS.result}</th>
            {hasRanges && <th scope="col">{LAB_WORDS.range}</th>}
            <th scope="col">{LAB_WORDS.from}</th>
          </tr>
        </thead>
        <tbody>
          {readings.slice(0, count).map((reading) => (
            <Row
              key={`${reading.members[0]!.connectionId}/${reading.members[0]!.id}`}
              reading={reading}
              hasRanges={hasRanges}
            />
          ))}
          {left > 0 && (
            <tr ref={end} className="more-lines">
              <td colSpan={hasRanges ? 4 : 3}>
                <button className="plain small" type="button" onClick={showMore}>
                  {LIST_WORDS.more(next, left)}
                </button>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({ reading, hasRanges }: { reading: TrendReading; hasRanges: boolean }) {
  const { members, when, text, range, standing, status, comment, why, isGuess } = reading;
  const isOut = standing !== undefined && standing.tone !== 'plain';
  const remarks = [statusWords(status), isGuess ? LAB_WORDS.guess : '', comment].filter((one) => one !== '');
  return (
    <tr>
      <th scope="row">
        <Link to={recordPath(members[0]!)}>{when ? <Dated when={when} type="Observation" /> : LAB_WORDS.noDate}</Link>
      </th>
      <td>
        <span className="trend-value">{text}</span>
        {standing && (isOut || standing.by === 'source') && (
          <span className={isOut ? toneOf(standing) : 'quiet small'}> {standingWords(standing)}</span>
        )}
        {remarks.length > 0 && <span className="trend-remark quiet small">{remarks.join(' · ')}</span>}
      </td>
      {hasRanges && (
        <td>
          {range && <span className="trend-label">{LAB_WORDS.range}: </span>}
          {range?.text}
        </td>
      )}
      <td>
        <span className="trend-from">
          <Bindings members={members} />
          <span>
            {[...new Set(members.map(({ sourceName }) => sourceName))].join(', ')}
            {members.length > 1 && why && (
              <span className="quiet small">
                {' '}
                <span title={JOIN_WORDS[why]}>{CHAPTER_WORDS.inRecords(members.length)}</span>
              </span>
            )}
          </span>
        </span>
      </td>
    </tr>
  );
}
