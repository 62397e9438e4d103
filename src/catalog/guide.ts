import type { Reason } from './verdict.ts';

/** What of a platform's facts helps somebody who wants in: a part of `catalog/platforms.json`. */
export interface PlatformGuide {
  readonly id: string;
  readonly name: string;
  /** Where developers register an app; '' when unknown. */
  readonly portal: string;
  /** Why an app that is only a page cannot connect, or may not: `verdictOf` of its facts. */
  readonly because: readonly Reason[];
  readonly registration: 'none' | 'self-service' | 'manual' | 'unknown';
  readonly documentation: readonly string[];
  /** Where people see the apps that they let in; '' when unknown. */
  readonly connectedApps: string;
  /** Published test logins of its sandbox, for invented people. */
  readonly logins: readonly { readonly user: string; readonly password: string }[];
}
