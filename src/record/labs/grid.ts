import { labRank } from '../plain/labs.ts';
import { labLine, type LineHelp } from './line.ts';
import type { LabTest } from './tests.ts';
import type { LabLine, LabPanel, LabsView } from './view.ts';

/** What the grid shows of these tests. */
export function gridOf(
  tests: readonly LabTest[],
  help: LineHelp,
  more: { readonly panels: readonly LabPanel[]; readonly hidden: number },
): LabsView {
  const lines = tests.map((test) => labLine(test, help)).toSorted(byArea);
  return {
    lines,
    outOfRange: lines.filter(({ latest }) => latest.isFlagged).toSorted(newestFirst),
    panels: more.panels,
    entries: lines.reduce((sum, { count }) => sum + count, 0),
    hidden: more.hidden,
  };
}

const byArea = (a: LabLine, b: LabLine): number =>
  labRank(a.loinc, a.kind) - labRank(b.loinc, b.kind) ||
  a.title.localeCompare(b.title, 'en') ||
  (a.test < b.test ? -1 : 1);

const newestFirst = (a: LabLine, b: LabLine): number =>
  a.latest.when === b.latest.when ? byArea(a, b) : a.latest.when < b.latest.when ? 1 : -1;
