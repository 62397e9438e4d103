import { Link, useSearchParams } from 'react-router';
import { compare, type ComparisonGroup, type ComparisonRow } from '../../catalog/guidebook-compare.ts';
import { anchorOf } from '../../catalog/guidebook-facts.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { FACT_WORDS, GROUP_WORDS } from '../words/guidebook.ts';
import { pagePath, withList } from './address.ts';
import { Claim } from './claim.tsx';
import { VerdictName } from './verdict.tsx';

interface ComparisonProps {
  /** Two or more. */
  readonly pages: readonly GuidebookPage[];
  readonly onlyDifferences: boolean;
  /** What the address points at. */
  readonly here: string;
}

/** Fact by fact, side by side. It scrolls within itself: the names stay in sight, above and at the side. */
export function Comparison({ pages, onlyDifferences, here }: ComparisonProps) {
  const groups = compare(pages)
    .map(({ id, rows }) => ({ id, rows: rows.filter(({ outcome }) => !onlyDifferences || outcome === 'differ') }))
    .filter(({ rows }) => rows.length > 0);
  const verdicts = new Set(pages.map(({ verdict }) => verdict.code));
  return (
    <section
      className="comparison"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and a keyboard must reach what scrolls
      tabIndex={0}
      aria-label={GUIDEBOOK_WORDS.comparisonOf(pages.map(({ name }) => name))}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{GUIDEBOOK_WORDS.fact}</span>
            </th>
            {pages.map((page) => (
              <th key={page.id} scope="col">
                <Column page={page} pages={pages} />
              </th>
            ))}
          </tr>
        </thead>
        {(verdicts.size > 1 || !onlyDifferences) && (
          <tbody>
            <tr className={verdicts.size > 1 ? 'differ' : undefined}>
              <th scope="row">
                {GUIDEBOOK_WORDS.verdict} <Differs isSo={verdicts.size > 1} />
              </th>
              {pages.map(({ id, verdict }) => (
                <td key={id}>
                  <VerdictName code={verdict.code} />
                </td>
              ))}
            </tr>
          </tbody>
        )}
        {groups.map((group) => (
          <Group key={group.id} group={group} pages={pages} here={here} />
        ))}
      </table>
    </section>
  );
}

function Column({ page, pages }: { page: GuidebookPage; pages: readonly GuidebookPage[] }) {
  const [params] = useSearchParams();
  const others = pages.filter((one) => one !== page).map(({ id }) => id);
  return (
    <>
      <Link to={pagePath(page.id)}>{page.name}</Link>
      <Link
        className="take-out"
        to={{ search: withList(params, 'with', others) }}
        replace
        preventScrollReset
        aria-label={GUIDEBOOK_WORDS.takeOutOne(page.name)}
      >
        {GUIDEBOOK_WORDS.takeOut}
      </Link>
    </>
  );
}

interface GroupProps {
  readonly group: ComparisonGroup;
  readonly pages: readonly GuidebookPage[];
  readonly here: string;
}

const Group = ({ group: { id, rows }, pages, here }: GroupProps) => (
  <tbody>
    <tr id={id} tabIndex={-1} className="group">
      <th scope="rowgroup" colSpan={pages.length + 1}>
        <span>{GROUP_WORDS[id]}</span>
      </th>
    </tr>
    {rows.map((row) => (
      <Row key={row.key} row={row} pages={pages} isHere={here === anchorOf(row.key)} />
    ))}
  </tbody>
);

interface RowProps {
  readonly row: ComparisonRow;
  readonly pages: readonly GuidebookPage[];
  readonly isHere: boolean;
}

const Row = ({ row: { key, facts, outcome }, pages, isHere }: RowProps) => (
  <tr id={anchorOf(key)} tabIndex={-1} className={isHere ? `${outcome} here` : outcome}>
    <th scope="row">
      {FACT_WORDS[key].name} <Differs isSo={outcome === 'differ'} />
    </th>
    {facts.map((fact, i) => (
      <td key={pages[i]?.id}>
        <Claim of={key} fact={fact} />
      </td>
    ))}
  </tr>
);

const Differs = ({ isSo }: { isSo: boolean }) => isSo && <span className="tag">{GUIDEBOOK_WORDS.differs}</span>;
