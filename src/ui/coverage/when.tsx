import { Ago } from '../components/ago.tsx';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import { exactly } from '../words/when.ts';

/** Roughly on the screen; exactly on paper, which is read another day. */
export const When = ({ at }: { at: number }) => (
  <>
    <span className="on-screen">
      <Ago at={at} />
    </span>
    <span className="on-paper">{COVERAGE_WORDS.onDay(exactly(at))}</span>
  </>
);
