import type { Engine, RowView, TextHitView } from '../../engine/api.ts';

/** For the specs of screens: rows whose title has all the words; every third one has them in a note as well. */
export function specText(
  calls: string[],
  rows: () => number,
  rowAt: (position: number) => RowView,
): Pick<Engine, 'findText'> {
  return {
    async findText(words, { limit, kind, connectionId, year, perKind, personId }) {
      calls.push(`findText ${words}${personId === undefined ? '' : ` of ${personId}`}`);
      const isMistyped = words === 'lisinopirl';
      const asked = isMistyped ? ['lisinopril'] : words.toLowerCase().split(/\s+/).filter(Boolean);
      const isOther = words === 'heart attack';
      const all = Array.from({ length: rows() }, (_, position) => rowAt(position)).filter(
        ({ title }) => asked.length > 0 && (isOther || asked.every((word) => title.toLowerCase().includes(word))),
      );
      const is = {
        kind: (row: RowView) => kind === undefined || row.kind === kind,
        source: (row: RowView) => connectionId === undefined || row.connectionId === connectionId,
        year: (row: RowView) => year === undefined || row.when.slice(0, 4) === year,
      };
      const counted = (rows: readonly RowView[], of: (row: RowView) => string) => {
        const counts: Record<string, number> = {};
        for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
        return counts;
      };
      const found = all.filter((row) => is.kind(row) && is.source(row) && is.year(row));
      const hitOf = (row: RowView, i: number): TextHitView => ({
        row,
        place: i % 3 === 2 ? 'note' : 'title',
        name: isOther ? 'myocardial infarction' : undefined,
        snippet:
          i % 3 === 2
            ? [
                { text: '… seen today, ', isHit: false },
                { text: asked[0]!, isHit: true },
                { text: ' was talked over at length and the plan stays as it is until spring …', isHit: false },
              ]
            : undefined,
      });
      const groups = [...new Set(found.map((row) => row.kind))].map((its) => {
        const own = found.filter((row) => row.kind === its);
        return { kind: its, total: own.length, hits: own.slice(0, perKind).map(hitOf) };
      });
      const [first] = all;
      return {
        total: found.length,
        hits: found.slice(0, limit).map(hitOf),
        kinds: counted(
          all.filter((row) => is.source(row) && is.year(row)),
          (row) => row.kind,
        ),
        sources: counted(
          all.filter((row) => is.kind(row) && is.year(row)),
          (row) => row.connectionId,
        ),
        years: counted(
          all.filter((row) => is.kind(row) && is.source(row)),
          (row) => row.when.slice(0, 4),
        ),
        groups: perKind === undefined ? [] : groups,
        notes: words === 'glucose' && first ? [{ row: first, text: 'Ask why glucose is looked at each time.' }] : [],
        names: isOther ? ['myocardial infarction'] : [],
        meant: isMistyped ? ['lisinopril'] : [],
        unread: 0,
      };
    },
  };
}
