import { create } from 'zustand';
import { failureOf, type Failure } from '../../base/errors.ts';
import type { Engine, ImportReport, RowKind } from '../../engine/api.ts';

/** A file that was read. `kinds`: how many entries of each kind are here of it. */
export interface Brought extends ImportReport {
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
}

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'brought'; readonly name: string; readonly report: Brought }
  | { readonly kind: 'stopped'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure };

interface ImportsTopic {
  /** The one that is being read. It goes on while another screen is looked at. */
  readonly reading: { readonly name: string; readonly part: number; readonly entries: number } | undefined;
  /** Of those before it, the newest first. */
  readonly outcomes: readonly Outcome[];
}

export const useImports = create<ImportsTopic>()(() => ({ reading: undefined, outcomes: [] }));

const waiting: File[] = [];

/** Reads them one after the other. What goes wrong with one costs only that one. */
export async function bringFiles(engine: Engine, files: Iterable<File>): Promise<void> {
  waiting.push(...files);
  if (useImports.getState().reading) return;
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const { name } = file;
    useImports.setState({ reading: { name, part: 0, entries: 0 } });
    const outcome = await bringOne(engine, file);
    useImports.setState(({ outcomes }) => ({ reading: undefined, outcomes: [outcome, ...outcomes] }));
  }
}

async function bringOne(engine: Engine, file: File): Promise<Outcome> {
  const { name } = file;
  let isOver = false;
  try {
    const report = await engine.importFile(file, name, ({ part, entries }) => {
      if (!isOver) useImports.setState({ reading: { name, part, entries } });
    });
    isOver = true;
    if (!report) return { kind: 'stopped', name };
    const { kinds } = await engine.openTimeline({ connectionId: report.connectionId });
    return { kind: 'brought', name, report: { ...report, kinds } };
  } catch (error) {
    isOver = true;
    const failure = failureOf(error);
    if (!failure) throw error;
    return { kind: 'failed', name, failure };
  }
}

/** Stops the one that is being read, and those behind it. */
export async function stopBringing(engine: Engine): Promise<void> {
  waiting.length = 0;
  await engine.stopImport();
}

/** A file was forgotten: what was told of it is told no longer. */
export function tellForgotten(connectionId: string): void {
  useImports.setState(({ outcomes }) => ({
    outcomes: outcomes.filter((one) => one.kind !== 'brought' || one.report.connectionId !== connectionId),
  }));
}
