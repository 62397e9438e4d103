import type { LabPanel } from '../../record/labs/view.ts';
import type { RecordIndex } from '../../store/record-index.ts';
import type { Store } from '../../store/store.ts';
import { literalOf } from '../../fhir/mentions.ts';
import type { Source } from '../../store/types.ts';
import type { LabIndex } from './rows.ts';

const MOST_PANELS = 60;

/**
 * Tests that are ordered together, by the reports and the heads of panels that name them as their results: each title once, with
 * what the newest of it holds.
 */
export function panelsOf(
  { index }: Pick<Store, 'index'>,
  { positions, tests }: LabIndex,
  sources: ReadonlyMap<string, Source>,
  connectionIds: readonly string[] | undefined,
): readonly LabPanel[] {
  const testAt = new Int32Array(index.length); // 1 + its number in `tests`; 0 for what is none
  tests.forEach(({ places }, i) => {
    for (const place of places) testAt[positions[place]!] = i + 1;
  });
  const among = connectionIds && new Set(connectionIds.map((id) => index.connections.find(id)));
  const types = [index.types.find('DiagnosticReport'), index.types.find('Observation')];
  const fields = [index.words.fields.find('reference result'), index.words.fields.find('reference has-member')];
  const panels = new Map<number, { readonly first: Omit<LabPanel, 'count'>; count: number }>();
  for (const position of positions) {
    const which = types.indexOf(index.type.at(position));
    if (which === -1 || fields[which] === undefined || (among && !among.has(index.connection.at(position)))) continue;
    const title = index.title.at(position);
    const known = panels.get(title);
    if (known) {
      known.count++;
      continue;
    }
    if (index.texts.of(index.withdrawn.at(position)) !== '') continue;
    const named = resultsOf(index, position, fields[which], sources);
    const held = [...new Set(named.map((target) => tests[testAt[target]! - 1]?.id))].filter((id) => id !== undefined);
    if (held.length > 1 && panels.size < MOST_PANELS)
      panels.set(title, { first: panelAt(index, position, held), count: 1 });
  }
  return [...panels.values()].map(({ first, count }) => ({ ...first, count }));
}

function panelAt(index: RecordIndex, position: number, tests: readonly string[]): Omit<LabPanel, 'count'> {
  return {
    title: index.texts.of(index.title.at(position)),
    when: index.whenOf(position),
    newest: {
      connectionId: index.connections.texts[index.connection.at(position)]!,
      type: index.types.texts[index.type.at(position)]!,
      id: index.idOf(position),
    },
    tests,
  };
}

/** Positions of what a row refers to by one parameter, where that is in the record of the same source. */
function resultsOf(
  index: RecordIndex,
  position: number,
  field: number,
  sources: ReadonlyMap<string, Source>,
): readonly number[] {
  const { words, tokens, tokenEnd } = index;
  const connectionId = index.connections.texts[index.connection.at(position)]!;
  const base = sources.get(connectionId)?.fhirBase ?? '';
  const found: number[] = [];
  for (let i = position === 0 ? 0 : tokenEnd.at(position - 1); i < tokenEnd.at(position); i++) {
    const word = tokens.at(i);
    if (words.field.at(word) !== field) continue;
    const [type, id] = (literalOf(words.codeOf(word), base) ?? '').split('/');
    const target = type && id ? index.find(connectionId, type, id) : undefined;
    if (target !== undefined) found.push(target);
  }
  return found;
}
