import { Link } from 'react-router';
import type { Fact } from '../../catalog/facts.ts';
import { anchorOf, type FactKey, type FactValue, type GroupId } from '../../catalog/guidebook-facts.ts';
import type { ProbeView } from '../../engine/api.ts';
import { FACT_WORDS, GROUP_WORDS, valueWords } from '../words/guidebook.ts';
import { Claim } from './claim.tsx';
import { seenOf } from './observed.ts';
import { SeenLines } from './seen-lines.tsx';

interface FactGroupProps {
  readonly id: GroupId;
  readonly keys: readonly FactKey[];
  readonly facts: Readonly<Record<FactKey, Fact<FactValue>>>;
  /** Of servers of this platform. */
  readonly probes: readonly ProbeView[];
  /** What the address points at. */
  readonly here: string;
}

/** Facts that belong together. Each, and the group, has an address of its own. */
export const FactGroup = ({ id, keys, facts, probes, here }: FactGroupProps) => (
  <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="fact-group">
    <h2 id={`${id}-title`}>{GROUP_WORDS[id]}</h2>
    <dl className="facts">
      {keys.map((key) => (
        <div key={key} id={anchorOf(key)} tabIndex={-1} className={here === anchorOf(key) ? 'here' : undefined}>
          <dt>
            <Link className="fact-link" to={`#${anchorOf(key)}`} replace preventScrollReset>
              {FACT_WORDS[key].name}
            </Link>
            <p className="quiet fact-asks">{FACT_WORDS[key].asks}</p>
          </dt>
          <dd>
            <Claim of={key} fact={facts[key]} />
            <SeenLines seen={seenOf(probes, key, facts[key])} words={(value) => valueWords(key, value)} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
