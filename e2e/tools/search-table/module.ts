import type { Definitions } from './definitions.ts';
import { tableOf } from './table.ts';

/** The text of `src/fhir/search/table.ts`. */
export function moduleOf(definitions: Definitions): string {
  const table = tableOf(definitions);
  if (/[`\\$]/.test(table)) throw new Error('A sign that would have to be escaped');
  return `/**
 * HL7's search parameters for R4. Written by \`npm run parameters\` and never by hand: a spec compares the two.
 * \`e2e/tools/search-table/table.ts\` says how a line is to be read.
 */
export const TABLE = \`${table}\`;
`;
}
