import type { ConnectionView } from '../../engine/api.ts';
import { proofProblems } from '../words/id-token.ts';
import { LAST_SIGN_IN_WORDS } from '../words/provider.ts';

/** Where what the provider says of who signed in is not to be believed: what that means, and what is not in doubt. */
export function SignInProof({ connection: { warnings = [], name, access } }: { connection: ConnectionView }) {
  const problems = proofProblems(warnings);
  if (problems.length === 0 || access === 'disconnected') return null;
  return (
    <div className="note attention">
      <strong>{LAST_SIGN_IN_WORDS.unproven(name)}</strong>{' '}
      {[LAST_SIGN_IN_WORDS.note, ...problems, LAST_SIGN_IN_WORDS.notBelieved].join(' ')}
      <p className="note-next">{LAST_SIGN_IN_WORDS.next(name)}</p>
    </div>
  );
}
