import type { VaultView } from '../../engine/api.ts';
import { LOCK_WORDS } from '../words/lock.ts';

/** How often it was wrong, and what that means for the next time. */
export function waitWords({ count, until }: VaultView['tries'], now: number): string {
  const tries = LOCK_WORDS.tried(count);
  const left = Math.ceil((until - now) / 1000);
  if (left <= 0) return tries;
  return `${tries} ${left < 120 ? LOCK_WORDS.nextInSeconds(left) : LOCK_WORDS.nextInMinutes(Math.ceil(left / 60))}`;
}
