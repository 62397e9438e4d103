import type { VaultView } from '../../engine/api.ts';
import { counted } from '../words/numbers.ts';

/** How often it was wrong, and what that means for the next time. */
export function waitWords({ count, until }: VaultView['tries'], now: number): string {
  const tries = `${counted(count, 'try', 'tries')} did not open it.`;
  const left = Math.ceil((until - now) / 1000);
  if (left <= 0) return tries;
  return `${tries} The next can be made in ${left < 120 ? counted(left, 'second') : counted(Math.ceil(left / 60), 'minute')}.`;
}
