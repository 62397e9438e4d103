import { formatDate } from '../../../fhir/dates.ts';
import type { LabLine } from '../../../record/labs/view.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { Marked } from '../../labs/marked.tsx';
import { labTitle } from '../../words/labs.ts';
import { language, locale } from '../../words/language.ts';
import { CARD_WORDS, EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLine, CardLines, EmptyCard } from '../card.tsx';
import { type CardOf, whose } from '../from.ts';
import { useCard } from '../use-card.ts';

/** Tests whose newest result its laboratory marked; with everyday names, which are loaded with them. */
export function ResultsCard({ from }: CardOf) {
  const state = useCard(async () => {
    const [{ outOfRange }, { plainLabName }] = await Promise.all([
      from.engine.readLabs({ ...whose(from.personId), withRanges: true }),
      import('../../../record/plain/labs.ts'),
    ]);
    return outOfRange.map((line) => ({ id: line.test, line, plain: plainLabName(line.loinc, language()) }));
  }, from);
  return (
    <Card name="results" to="/labs" state={state}>
      {(items) =>
        items.length === 0 ? (
          <EmptyCard>{EMPTY_CARDS.results}</EmptyCard>
        ) : (
          <CardLines items={items} to="/labs" onPaper={12}>
            {({ line, plain }) => <ResultLine line={line} plain={plain} />}
          </CardLines>
        )
      }
    </Card>
  );
}

function ResultLine({ line, plain }: { readonly line: LabLine; readonly plain: string }) {
  const { test, latest, stripes, spark } = line;
  const title = labTitle(line.title);
  const { value, unit, when, sourceName, range } = latest;
  const isRenamed = plain !== '' && plain.toLowerCase() !== title.toLowerCase();
  const members = stripes.map((stripe) => ({ ...latest, stripe }));
  return (
    <CardLine
      members={members}
      to={`/labs/${encodeURIComponent(test)}`}
      title={plain || title}
      end={
        <span className="result">
          <Sparkline points={spark} />
          <span>
            <strong>{value}</strong> {unit}
          </span>
        </span>
      }
      detail={
        <>
          <Marked latest={latest} />
          {range && ` (${range.text})`}
          {' · '}
          {when === '' ? CARD_WORDS.noDate : formatDate(when.slice(0, 10), locale())} · {sourceName}
          {isRenamed && <span className="clinical">{title}</span>}
        </>
      }
    />
  );
}
