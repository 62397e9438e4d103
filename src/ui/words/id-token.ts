import type { IdTokenWarning } from '../../smart/id-token.ts';

/** What is wrong with what the provider says of who signed in, in a sentence. */
const WHAT: Readonly<Record<Exclude<IdTokenWarning, 'id-token/unverified'>, string>> = {
  'id-token/unreadable': 'It could not be read.',
  'id-token/wrong-issuer': 'It names another server than the one you signed in to.',
  'id-token/wrong-audience': 'It was made out to another app.',
  'id-token/wrong-nonce': 'It belongs to another sign-in than yours.',
  'id-token/expired': 'It was out of date when it came. The clock of this device may be wrong.',
  'id-token/bad-signature': 'It does not bear the provider’s signature.',
};

/** What is worth a person's look, without the one that is common and means little. */
export const proofProblems = (warnings: readonly IdTokenWarning[]): readonly string[] =>
  warnings.flatMap((warning) => (warning === 'id-token/unverified' ? [] : WHAT[warning]));

/** How much the proof of who signed in is worth, for the details. */
export function proofWords(warnings: readonly IdTokenWarning[]): string {
  if (warnings.length === 0) return 'Nothing is wrong with it, if one came.';
  if (proofProblems(warnings).length > 0) return `Not believed: ${warnings.join(', ')}.`;
  return 'Its signature could not be checked, for this provider’s keys cannot be read by a browser. That is common. It came straight from the provider’s server, so it was believed.';
}
