import type { Engine, RowView, TextHitView } from '../../engine/api.ts';

/** For the specs of screens: rows whose title has all the words; every third one has them in a note as well. */
export function specText(
  calls: string[],
  rows: () => number,
  rowAt: (position: number) => RowView,
): Pick<Engine, 'findText'> {
  return {
    async findText(words, { limit, kind, personId }) {
      calls.push(`findText ${words}${personId === undefined ? '' : ` of ${personId}`}`);
      const isMistyped = words === 'lisinopirl';
      const asked = isMistyped ? ['lisinopril'] : words.toLowerCase().split(/\s+/).filter(Boolean);
      const isOther = words === 'heart attack';
      const all = Array.from({ length: rows() }, (_, position) => rowAt(position)).filter(
        ({ title }) => asked.length > 0 && (isOther || asked.every((word) => title.toLowerCase().includes(word))),
      );
      const kinds: Record<string, number> = {};
      for (const row of all) kinds[row.kind] = (kinds[row.kind] ?? 0) + 1;
      const found = all.filter((row) => kind === undefined || row.kind === kind);
      const hits = found.slice(0, limit).map((row, i): TextHitView => ({
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
      }));
      return {
        total: found.length,
        hits,
        kinds,
        names: isOther ? ['myocardial infarction'] : [],
        meant: isMistyped ? ['lisinopril'] : [],
        unread: 0,
      };
    },
  };
}
