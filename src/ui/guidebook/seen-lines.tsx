import { Link } from 'react-router';
import { probePath } from '../probe/probe-links.tsx';
import { GUIDEBOOK_WORDS } from '../words/guidebook-pages.ts';
import { day } from '../words/when.ts';
import type { Seen } from './observed.ts';
import '../components/tag.css';

interface SeenLinesProps {
  readonly seen: readonly Seen[];
  readonly words: (value: string) => string;
}

/** Under a claim: what was seen at servers that were probed from here, and whether the claim says so. */
export const SeenLines = ({ seen, words }: SeenLinesProps) =>
  seen.length > 0 && (
    <ul className="seen" aria-label={GUIDEBOOK_WORDS.seenByProbe}>
      {seen.map(({ fhirBase, at, value, differs }) => (
        <li key={fhirBase}>
          {GUIDEBOOK_WORDS.seen(words(value))} {differs && <span className="tag">{GUIDEBOOK_WORDS.differs}</span>}
          <span className="quiet claim-source">
            {' '}
            <Link to={probePath(fhirBase)}>{new URL(fhirBase).host}</Link>, <time>{day(at)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
