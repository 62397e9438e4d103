import { build } from './build.ts';
import { playwright } from './playwright.ts';

/** `npm run e2e -- main-job`: builds the app, then walks the journeys named, or all of them. */
build();
process.exit(
  await playwright([
    '--project=e2e',
    ...process.argv.slice(2).map((name) => (name.startsWith('-') ? name : `e2e/${name}`)),
  ]),
);
