import type { ClusterView, Engine, RelatedView, RowView } from '../../engine/api.ts';
import { addressKey } from '../../record/entry.ts';
import { markedAs, type Marks } from '../../record/marks.ts';

/** For the specs of screens: what the person says of entries is kept as long as the page is. */
export function specMarks(
  calls: string[],
  rowAt: (position: number) => RowView,
): Pick<Engine, 'readMark' | 'saveMark' | 'listMarked' | 'readRelated' | 'readCluster' | 'saveChoice'> {
  let marks: Marks = {};
  const rows = Array.from({ length: 30 }, (_, position) => rowAt(position));
  return {
    readMark: async (entry) => marks[addressKey(entry)] ?? {},
    async saveMark(entry, change) {
      calls.push(`saveMark ${entry.id} ${JSON.stringify(change)}`);
      marks = markedAs(marks, addressKey(entry), change, Date.UTC(2026, 10, 21, 9));
    },
    async listMarked(which) {
      return rows.flatMap((row) => {
        const mark = marks[addressKey(row)];
        return mark?.[which]
          ? [{ row, mark, providerName: row.stripe === 1 ? 'Lakeside General' : 'Harbor Family Clinic' }]
          : [];
      });
    },
    async readRelated(): Promise<RelatedView> {
      return {
        to: [rows[3]!],
        from: [
          { kind: 'document', total: 1, rows: [rows[5]!] },
          { kind: 'lab', total: 12, rows: rows.filter(({ kind }) => kind === 'lab') },
        ],
      };
    },
    async readCluster({ id, type }): Promise<ClusterView | undefined> {
      if (type !== 'Immunization') return undefined;
      const members = rows
        .filter((row) => row.type === type)
        .map((row) => ({
          ...row,
          sourceName: row.stripe === 1 ? 'Lakeside General' : 'Harbor Family Clinic',
          removed: undefined,
        }));
      const isApart = calls.some((call) => call === `saveChoice apart ${id}`);
      return {
        chapter: 'problems',
        types: [type],
        members: isApart ? members.slice(0, 1) : members,
        why: isApart ? undefined : 'same-group-and-day',
        isApart,
        isJoined: false,
      };
    },
    async saveChoice(choice) {
      const [[what, of]] = Object.entries(choice) as [[string, { id: string } | readonly { id: string }[]]];
      calls.push(
        `saveChoice ${what} ${[of]
          .flat()
          .map((one) => (one as { id: string }).id)
          .join(' ')}`,
      );
    },
  };
}
