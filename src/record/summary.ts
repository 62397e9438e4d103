import { plainText, wordsOf } from '../fhir/text.ts';
import { describeR4 } from '../fhir/describe.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import type { Resource } from '../fhir/resource.ts';
import { contentsOf } from './summary/contents.ts';
import { observedValue, type ObservedValue } from './summary/observed.ts';
import type { Fact, Section } from './summary/fact.ts';
import { statementsOf, type Statement } from './summary/statements.ts';
import { typeName } from './summary/pages.ts';
import { SummaryWriter, type SummaryHelp } from './summary/writer.ts';

/** The page of one resource for a person: plain data, from which a screen needs to choose nothing but looks. */
export interface Summary {
  readonly title: string;
  /** What kind of thing it is: "Lab result", "Visit". */
  readonly subtitle: string;
  /** As `Description.when`. */
  readonly when: string;
  /** What a reader must know before reading on, the most urgent first. */
  readonly statements: readonly Statement[];
  readonly value: ObservedValue | undefined;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export type { SummaryHelp };

/**
 * Everything that a resource says, in words. Never throws, whatever shape it has; never shows HTML or JSON.
 *
 * The everyday types have their facts chosen and named; whatever else they hold, and all other types, follow under
 * the names of their elements, so that nothing is left out but what is about the machine.
 */
export function summarize(sent: Resource, help: SummaryHelp = {}): Summary {
  const resource = asR4(sent);
  const writer = new SummaryWriter(resource, help);
  const { title, when, kind } = describeR4(resource, help);
  const { words } = writer;
  const { facts, sections } = contentsOf(writer);
  const type = typeName(resource, kind);
  const sentType = plainText(sent.resourceType, 80);
  return {
    title,
    subtitle: type === undefined ? words.type(sentType, wordsOf(sentType)) : words.write(type),
    when,
    statements: statementsOf(resource, words),
    value: resource.resourceType === 'Observation' ? observedValue(writer) : undefined,
    facts,
    sections,
  };
}
