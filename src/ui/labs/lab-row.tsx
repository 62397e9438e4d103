import { Link } from 'react-router';
import { formatDate } from '../../fhir/dates.ts';
import { numberIn } from '../../record/labs/number.ts';
import type { LabLine } from '../../record/labs/view.ts';
import { plainLabName } from '../../record/plain/labs.ts';
import { Bindings } from '../chapters/line-row.tsx';
import { RangeBar } from '../charts/range-bar.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { LAB_WORDS, labTitle } from '../words/labs.ts';
import { language, locale } from '../words/language.ts';
import { Marked } from './marked.tsx';

/** One test: what it is, its newest result, where that lies, the way there, when and where. */
export function LabRow({ line }: { line: LabLine }) {
  const { test, loinc, latest, count, spark, stripes, isGuess } = line;
  const title = labTitle(line.title);
  const { value, unit, when, sourceName, range } = latest;
  const plain = plainLabName(loinc, language());
  return (
    <Link className="line lab-row" to={`/labs/${encodeURIComponent(test)}`}>
      <Bindings members={stripes.map((stripe) => ({ stripe }))} />
      <span className="lab-name">
        <span className="lab-title">{title}</span>
        {plain && plain.toLowerCase() !== title.toLowerCase() && <span className="quiet small">{plain}</span>}
      </span>
      <span className="lab-value">
        <span className="lab-number">
          <strong className={isLong(value) ? 'words' : undefined}>{value}</strong>
          {unit && <span className="quiet small"> {unit}</span>}
        </span>
        <Marked latest={latest} />
      </span>
      <span className="lab-spark">
        <Sparkline points={spark} />
      </span>
      <span className="lab-range">
        {range && (
          <>
            <Place latest={latest} />
            <span className="quiet small">{range.text}</span>
          </>
        )}
      </span>
      <span className="lab-when quiet small">
        {when ? formatDate(when.slice(0, 10), locale()) : LAB_WORDS.noDate} · {sourceName} · {LAB_WORDS.results(count)}
        {isGuess && ` · ${LAB_WORDS.guessed}`}
      </span>
    </Link>
  );
}

const isLong = (value: string): boolean => value.length > 9;

/** Where a number lies to the range that came with it; nothing for words. */
function Place({ latest: { value, range, isFlagged } }: Pick<LabLine, 'latest'>) {
  const number = numberIn(value);
  if (!number || !range || number.unit !== '') return null;
  return <RangeBar value={number.value} range={range} isOut={isFlagged} />;
}
