import type { ConnectionView } from '../../engine/api.ts';
import { proofProblems } from '../words/id-token.ts';

/** Where what the provider says of who signed in is not to be believed: what that means, and what is not in doubt. */
export function SignInProof({ connection: { warnings = [], name, access } }: { connection: ConnectionView }) {
  const problems = proofProblems(warnings);
  if (problems.length === 0 || access === 'disconnected') return null;
  return (
    <div className="note attention">
      <strong>{name} could not prove who signed in.</strong> With the access it sent a note that says who you are there.{' '}
      {problems.join(' ')} So Sheaf did not believe the note. The access itself works, and nothing here is lost.
      <p className="note-next">
        Look whether the name above is the person you meant. If it is not, disconnect. If it is, sign in again when it
        suits you, and tell {name} if this is still here then.
      </p>
    </div>
  );
}
