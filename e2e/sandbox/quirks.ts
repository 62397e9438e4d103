import { BODIES } from './quirks/bodies.ts';
import { DISCOVERY } from './quirks/discovery.ts';
import { FILES } from './quirks/files.ts';
import { PAGING } from './quirks/paging.ts';
import { RECORDS } from './quirks/records.ts';
import { REFUSALS } from './quirks/refusals.ts';
import { SEARCHES } from './quirks/searches.ts';
import { SIGN_IN } from './quirks/sign-in.ts';
import type { Switch } from './quirks/switch.ts';
import { VERSIONS } from './quirks/versions.ts';

/** Every switch. To add one: a name, a sentence, and what it does at which moment, in the file of its kind. */
export const SWITCHES = {
  ...SIGN_IN,
  ...DISCOVERY,
  ...REFUSALS,
  ...SEARCHES,
  ...PAGING,
  ...BODIES,
  ...RECORDS,
  // What is made of a record comes last: it holds for everything that is in it.
  ...FILES,
  ...VERSIONS,
} as const satisfies Record<string, Switch>;
