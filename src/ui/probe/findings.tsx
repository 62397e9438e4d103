import type { Finding } from '../../smart/probe/finding.ts';
import { Outside } from '../components/outside.tsx';
import { PROBE_WORDS } from '../words/probe-page.ts';
import { detailsOf, LEVEL_WORDS, meaningOf, PROBE_GROUPS, probeTitle } from '../words/probe.ts';
import './findings.css';

/** What was found, under the headings of a sign-in's steps; while it runs, what is known so far. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const groups = PROBE_GROUPS.map(({ title, ids }) => ({
    title,
    // In the order of the group, which is that of their weight.
    found: ids.flatMap((id) => findings.find((one) => one.id === id) ?? []),
  }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul className="panel findings">
          {found.map((finding) => (
            <li key={finding.id}>
              <One finding={finding} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function One({ finding }: { finding: Finding }) {
  const { id, level, section } = finding;
  return (
    <details className={`finding ${level}`}>
      <summary>
        <span className="finding-title">{probeTitle(id)}</span>
        <span className="finding-level">{LEVEL_WORDS[level]}</span>
        <span className="finding-means quiet small">{meaningOf(finding)}</span>
      </summary>
      <dl className="finding-said">
        {detailsOf(finding).map(([label, values]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {values.map((value, i) => (
                <code key={`${i} ${value}`}>{value}</code>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{PROBE_WORDS.specification}</dt>
          <dd>
            <Outside to={section} />
          </dd>
        </div>
      </dl>
    </details>
  );
}
