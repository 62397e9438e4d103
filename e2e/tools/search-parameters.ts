import { writeFileSync } from 'node:fs';
import { readDefinitions } from './search-table/definitions.ts';
import { moduleOf } from './search-table/module.ts';

/** `npm run parameters`: writes the app's table of search parameters anew from HL7's definitions. */
writeFileSync(new URL('../../src/fhir/search/table.ts', import.meta.url), moduleOf(readDefinitions()));
