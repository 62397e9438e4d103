import type { ConnectionView } from '../../engine/api.ts';
import { proofWords } from '../words/id-token.ts';
import './details.css';

/** What the last sign-in came to, as the standard calls it, for whoever helps. Folded until wanted. */
export function SignInDetails({ connection: { scopes, warnings = [], launched } }: { connection: ConnectionView }) {
  const lines: readonly (readonly [string, string])[] = [
    ...(scopes
      ? ([
          ['Asked for', scopes.asked],
          ['Given', scopes.granted || 'nothing'],
          ['Proof of who signed in', proofWords(warnings)],
        ] as const)
      : []),
    ...(launched?.intent ? ([['Started for', launched.intent]] as const) : []),
    // Text and no link: nothing is fetched from there, not even by a careless tap.
    ...(launched?.styleUrl ? ([['Style of the page that started it (not used)', launched.styleUrl]] as const) : []),
  ];
  if (lines.length === 0) return null;
  return (
    <details className="sign-in-details">
      <summary>Details of the last sign-in</summary>
      <dl>
        {lines.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
