import type { ClaimYear } from '../../record/claims/claims.ts';
import type { CoverageCard as Card } from '../../record/claims/coverage.ts';
import type { Money } from '../../record/claims/money.ts';
import { ClaimRow } from '../claims/claim-row.tsx';
import { CoverageCard } from '../claims/coverage-card.tsx';
import { sumWords } from '../claims/money-words.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { Lines } from '../chapters/lines.tsx';
import type { UiDeps } from '../deps.ts';
import { CLAIM_WORDS as WORDS } from '../words/claims.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../claims/claims.css';

export const claimsRoute = (deps: UiDeps) => chapterRoute(deps, 'claims', Claims);

/** The cards first, for they are asked for at a desk; then what was billed, by year. */
function Claims({ view: { cards, pastCards, years, setAside }, entries, hidden }: ChapterProps<'claims'>) {
  const claims = years.reduce((sum, year) => sum + year.claims.length, 0);
  return (
    <ChapterPage
      title={SECTION_WORDS.claims}
      lines={cards.length + pastCards.length + claims}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      <section>
        <h2>{WORDS.cards}</h2>
        {cards.length === 0 && <p className="quiet">{WORDS.noCard}</p>}
        <Cards cards={cards} />
      </section>
      {years.length > 0 && (
        <section>
          <h2>{WORDS.bills}</h2>
          <p className="quiet small">
            {WORDS.explained} {WORDS.counted}
          </p>
          {years.map((year) => (
            <Year key={year.year} year={year} />
          ))}
        </section>
      )}
      {pastCards.length > 0 && (
        <section>
          <h2>{WORDS.pastCards}</h2>
          <Cards cards={pastCards} />
        </section>
      )}
    </ChapterPage>
  );
}

const Cards = ({ cards }: { readonly cards: readonly Card[] }) => (
  <ul className="coverages">
    {cards.map((card) => (
      <li key={card.id}>
        <CoverageCard card={card} />
      </li>
    ))}
  </ul>
);

function Year({ year: { year, claims, billed, paid, owed, unsaid } }: { readonly year: ClaimYear }) {
  const sums: readonly (readonly [string, readonly Money[]])[] = [
    [WORDS.billed, billed],
    [WORDS.paid, paid],
    [WORDS.owed, owed],
  ];
  const told = sums.filter(([, sum]) => sum.length > 0);
  return (
    <section>
      <h3 className="year">{year || WORDS.noYear}</h3>
      {told.length > 0 && (
        <div className="panel year-sums">
          <dl className="amounts">
            {told.map(([name, sum]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{sumWords(sum)}</dd>
              </div>
            ))}
          </dl>
          {unsaid > 0 && <p className="quiet small">{WORDS.unsaid(unsaid)}</p>}
        </div>
      )}
      <Lines items={claims} keyOf={({ id }) => id} label={year || WORDS.noYear}>
        {(line) => <ClaimRow line={line} />}
      </Lines>
    </section>
  );
}
