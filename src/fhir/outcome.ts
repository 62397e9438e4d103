import { isObject, listOf, textOf } from '../base/json.ts';

/** One thing a server said in an OperationOutcome, in its own words, as plain text. */
export interface Issue {
  readonly severity: string;
  readonly code: string;
  readonly text: string;
}

/** A server's own words may be long and are shown to the person; this much of them is kept. */
const LONGEST = 300;

/**
 * What an OperationOutcome says; nothing for anything else.
 *
 * @see https://hl7.org/fhir/R4/operationoutcome.html
 */
export function issuesOf(value: unknown): readonly Issue[] {
  if (!isObject(value) || value.resourceType !== 'OperationOutcome') return [];
  return listOf(value.issue)
    .filter(isObject)
    .map((issue) => {
      const details = isObject(issue.details) ? issue.details : {};
      const codings = listOf(details.coding).filter(isObject);
      const text =
        textOf(details.text) ?? textOf(issue.diagnostics) ?? textOf(codings[0]?.display) ?? textOf(issue.code) ?? '';
      return { severity: textOf(issue.severity) ?? '', code: textOf(issue.code) ?? '', text: text.slice(0, LONGEST) };
    });
}

/** All of them in one line, or nothing if there are none. */
export function wordsOf(issues: readonly Issue[]): string | undefined {
  const words = [...new Set(issues.map(({ text }) => text).filter((text) => text !== ''))].join(' · ');
  return words === '' ? undefined : words.slice(0, LONGEST);
}
