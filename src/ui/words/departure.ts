import type { Departure } from '../../engine/api.ts';
import { exactly } from './when.ts';

/** Whether access has ended at the provider, as far as it said so, and what ends it if it did not. */
export function departureWords(access: Departure['access'], now: number): string {
  if (!access) return 'Sheaf had no access there any more.';
  const { confirmed, offered, endsAt } = access;
  if (confirmed) return 'It confirmed that Sheaf’s access has ended.';
  const silence = offered
    ? 'The provider did not confirm that it has ended.'
    : 'The provider has no way for an app to end its own access.';
  return `Sheaf has thrown its access away and cannot use it any more. ${silence} ${endWords(endsAt, now)}`;
}

function endWords(endsAt: number | undefined, now: number): string {
  if (endsAt === undefined) return 'When it ends there by itself, only the provider knows.';
  return endsAt <= now
    ? 'By itself it is over already.'
    : `It ends there by itself at the latest on ${exactly(endsAt)}.`;
}
