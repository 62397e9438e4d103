import { isObject, listOf } from '../../base/json.ts';
import { conceptText, conceptTexts } from '../../fhir/coding.ts';
import { joined, plainLines, plainText } from '../../fhir/text.ts';
import { valueText } from '../../fhir/value.ts';
import { EMPTY, listFact, textFact, type Fact, type FactValue, type Section } from './fact.ts';
import { narrativeText } from './narrative.ts';
import { componentsSection, rangesFact } from './observed.ts';
import { PAGES } from './pages.ts';
import { codesFact, keysOf, type SummaryWriter } from './writer.ts';

/** Headings, and what is said where the source says nothing. */
export type SectionWords =
  | 'Codes'
  | 'More'
  | 'Reactions'
  | 'Reaction'
  | 'Not named'
  | 'Members'
  | 'Of'
  | 'Answers'
  | 'No answer'
  | 'In the words of the source';

/** The facts and sections of a page: the chosen ones first, then all that is left. */
export function contentsOf(writer: SummaryWriter): {
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
} {
  const { resource } = writer;
  const { words } = writer;
  const page = PAGES.get(resource.resourceType);
  if (!page) return { facts: writer.rest(), sections: narrativeSection(writer) };

  for (const element of page.hidden ?? []) writer.tell(...keysOf(resource, element));
  const facts = page.rows.flatMap(([label, ...elements]) => writer.fact(words.write(label), ...elements));
  if (resource.resourceType === 'Observation') facts.push(...rangesFact(writer));
  const codes = page.named === undefined ? undefined : codesFact(resource[page.named]);
  if (page.named !== undefined) writer.tell(page.named);

  const rest = [...(codes ? [{ label: words.write('Codes'), value: codes }] : []), ...writer.rest()];
  const own = OWN_SECTIONS.get(resource.resourceType)?.(writer) ?? [];
  const more = rest.length === 0 ? [] : [{ title: words.write('More'), facts: rest }];
  return { facts, sections: [...own, ...more, ...narrativeSection(writer)] };
}

const OWN_SECTIONS: ReadonlyMap<string, (writer: SummaryWriter) => readonly Section[]> = new Map([
  ['Observation', componentsSection],
  ['AllergyIntolerance', reactions],
  ['CareTeam', team],
  ['QuestionnaireResponse', answers],
]);

function reactions(writer: SummaryWriter): readonly Section[] {
  const { words } = writer;
  const rows = listOf(writer.resource['reaction'])
    .slice(0, 100)
    .filter(isObject)
    .map((reaction): readonly FactValue[] => [
      textFact(joined(conceptTexts(reaction['manifestation'], words), ', ') || words.write('Not named')),
      writer.value(reaction['severity'], 'severity', reaction) ?? EMPTY,
      textFact(conceptText(reaction['substance'], words)),
      writer.value(reaction['onset'], 'onset', reaction) ?? EMPTY,
      textFact(joined([plainText(reaction['description']), ...listOf(reaction['note']).map(noteText)], ' ')),
    ]);
  if (rows.length === 0) return [];
  const columns = (['Reaction', 'Severity', 'To', 'When', 'Notes'] as const).map(words.write);
  return [{ title: words.write('Reactions'), table: { columns, rows } }];
}

const noteText = (note: unknown): string => (isObject(note) ? plainLines(note['text']) : '');

function team(writer: SummaryWriter): readonly Section[] {
  const { words } = writer;
  const rows = listOf(writer.resource['participant'])
    .slice(0, 200)
    .filter(isObject)
    .map((one): readonly FactValue[] => [
      writer.reference(one['member']) ?? textFact(words.write('Name not given')),
      textFact(joined(conceptTexts(one['role'], words), ', ')),
      writer.value(one['onBehalfOf'], 'onBehalfOf', one) ?? EMPTY,
      writer.value(one['period'], 'period', one) ?? EMPTY,
    ]);
  if (rows.length === 0) return [];
  const columns = (['Who', 'Role', 'Of', 'Period'] as const).map(words.write);
  return [{ title: words.write('Members'), table: { columns, rows } }];
}

function answers({ resource, decimalOf, words }: SummaryWriter): readonly Section[] {
  const facts: Fact[] = [];
  const read = (items: unknown, depth: number) => {
    for (const item of listOf(items)) {
      if (!isObject(item) || depth > 8 || facts.length >= 1000) continue;
      const given = listOf(item['answer']).filter(isObject);
      const value = listFact(
        given
          .map((one) => valueText(one, 'value', decimalOf, words))
          .filter(Boolean)
          .map(textFact),
      );
      const label = plainText(item['text'], 1000) || plainText(item['linkId']);
      if (label !== '' && (value !== undefined || item['item'] === undefined))
        facts.push({ label, value: value ?? textFact(words.write('No answer')) });
      read(item['item'], depth + 1);
      for (const one of given) read(one['item'], depth + 1);
    }
  };
  read(resource['item'], 0);
  return facts.length === 0 ? [] : [{ title: words.write('Answers'), facts }];
}

/** The sender's own text, where it says more than the elements or where we have no page for them. */
function narrativeSection({ resource, words }: SummaryWriter): readonly Section[] {
  const { text } = resource;
  if (
    !isObject(text) ||
    (PAGES.has(resource.resourceType) && text['status'] !== 'additional' && text['status'] !== 'extensions')
  )
    return [];
  const said = narrativeText(text['div']);
  return said === '' ? [] : [{ title: words.write('In the words of the source'), text: said }];
}
