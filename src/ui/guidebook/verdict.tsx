import { Link } from 'react-router';
import type { VerdictCode } from '../../catalog/catalog.ts';
import { anchorOf } from '../../catalog/guidebook-facts.ts';
import { checksOf, type VerdictCheck } from '../../catalog/guidebook-verdict.ts';
import type { GuidebookPage } from '../../catalog/guidebook.ts';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { FACT_WORDS, UNKNOWN, valueWords, VERDICT_WORDS, verdictMeans, WEIGHT_WORDS } from '../words/guidebook.ts';

/** The verdict in words, with a mark that is told apart without its colour. */
export const VerdictName = ({ code }: { code: VerdictCode }) => (
  <span className={`verdict-name ${code}`}>
    <span className="verdict-mark" aria-hidden="true" />
    {VERDICT_WORDS[code].name}
  </span>
);

/** Whether a page alone can connect, and how that follows from what is known. */
export const VerdictPanel = ({ page }: { page: GuidebookPage }) => (
  <section className="panel verdict" id="verdict" tabIndex={-1} aria-labelledby="verdict-title">
    <h2 id="verdict-title">
      <VerdictName code={page.verdict.code} />
    </h2>
    <p>{verdictMeans(page.verdict)}</p>
    <ul className="checks" aria-label={GUIDEBOOK_WORDS.howItFollows}>
      {checksOf(page).map((check) => (
        <Check key={check.key} check={check} />
      ))}
    </ul>
  </section>
);

const Check = ({ check: { key, fact, weight } }: { check: VerdictCheck }) => (
  <li className={`check ${weight === 'stops' || weight === 'missing' ? 'against' : ''}`}>
    <Link to={`#${anchorOf(key)}`} replace preventScrollReset>
      {FACT_WORDS[key].name}
    </Link>
    <span className="check-value">
      {fact === 'unknown' ? UNKNOWN : typeof fact.value === 'string' && valueWords(key, fact.value)}
    </span>
    <span className="check-weight">{WEIGHT_WORDS[weight]}</span>
  </li>
);
