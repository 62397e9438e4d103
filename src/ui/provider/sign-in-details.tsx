import type { ConnectionView } from '../../engine/api.ts';
import { proofWords } from '../words/id-token.ts';
import { LAST_SIGN_IN_WORDS } from '../words/provider.ts';
import './details.css';

/** What the last sign-in came to, as the standard calls it, for whoever helps. Folded until wanted. */
export function SignInDetails({ connection: { scopes, warnings = [], launched } }: { connection: ConnectionView }) {
  const lines: readonly (readonly [string, string])[] = [
    ...(scopes
      ? ([
          [LAST_SIGN_IN_WORDS.asked, scopes.asked],
          [LAST_SIGN_IN_WORDS.given, scopes.granted || LAST_SIGN_IN_WORDS.nothing],
          [LAST_SIGN_IN_WORDS.proof, proofWords(warnings)],
        ] as const)
      : []),
    ...(launched?.intent ? ([[LAST_SIGN_IN_WORDS.intent, launched.intent]] as const) : []),
    // Text and no link: nothing is fetched from there, not even by a careless tap.
    ...(launched?.styleUrl ? ([[LAST_SIGN_IN_WORDS.style, launched.styleUrl]] as const) : []),
  ];
  if (lines.length === 0) return null;
  return (
    <details className="sign-in-details">
      <summary>{LAST_SIGN_IN_WORDS.title}</summary>
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
