import type { ConnectionView, MissingFileView, SyncRow, SyncView, UnlistedEntry } from '../../engine/api.ts';
import { wordsFor } from '../words/failures.ts';
import { COVERAGE_WORDS, reasonOf } from '../words/coverage.ts';
import { searchLabel } from '../words/search-labels.ts';
import { GAPS, gapSentence, notAskedSentence, stateWords } from '../words/searches.ts';
import { cleanWords } from './clean.ts';
import { gapsToTell, isGap } from './told.ts';

/** What is missing of one connection, and all that was asked: the screen, the printed page and the files are made of it. */
export interface Report {
  readonly connection: ConnectionView;
  readonly sync: SyncView | undefined;
  /** Files that entries point to and that are not on this device. */
  readonly files: readonly MissingFileView[];
  /** Entries that are here and that the provider lists no longer. */
  readonly unlisted: readonly UnlistedEntry[];
  /** The plain sentences. */
  readonly sentences: readonly string[];
  /** Searches in the order of the plan, their parts below them. */
  readonly lines: readonly Line[];
}

export interface Line {
  readonly searchId: string;
  readonly label: string;
  readonly query: string;
  readonly state: SyncRow['state'];
  readonly stateWords: string;
  readonly got: number;
  readonly total: number | undefined;
  readonly askedAt: number | undefined;
  /** When the run that it is of ended; undefined while it goes on. */
  readonly asOf: number | undefined;
  /** Why it is missing; '' where it is not, or nobody said. */
  readonly reason: string;
  /** The server's own words. */
  readonly said: readonly string[];
  readonly isMissing: boolean;
  /** Asking again may help: it was asked, and did not come whole. */
  readonly mayAskAgain: boolean;
  readonly parts: readonly Line[];
  /** How many parts there are, also where only those that are missing are shown; '' where there are none. */
  readonly partsWords: string;
}

export function reportOf(
  connection: ConnectionView,
  sync: SyncView | undefined,
  { files, unlisted }: Pick<Report, 'files' | 'unlisted'>,
): Report {
  const rows = sync?.rows ?? [];
  return {
    connection,
    sync,
    files,
    unlisted,
    sentences: sentencesOf(connection, rows),
    lines: sync ? linesOf(sync, undefined, connection) : [],
  };
}

function sentencesOf({ name, scopes }: ConnectionView, rows: readonly SyncRow[]): readonly string[] {
  const gaps = gapsToTell(rows);
  return GAPS.flatMap((state) => {
    const labels = [...new Set(gaps.filter((row) => row.state === state).map(({ label }) => label))];
    if (labels.length === 0) return [];
    return state === 'not-granted' && !scopes ? notAskedSentence(name, labels) : gapSentence(state, name, labels);
  });
}

const linesOf = (sync: SyncView, parent: string | undefined, connection: ConnectionView): readonly Line[] =>
  sync.rows
    .filter((row) => row.parent === parent)
    .map((row) => lineOf(row, linesOf(sync, row.searchId, connection), sync, connection));

const MAY_HELP: ReadonlySet<SyncRow['state']> = new Set(['refused', 'failed', 'cut-short']);

function lineOf(row: SyncRow, parts: readonly Line[], sync: SyncView, { patient }: ConnectionView): Line {
  const { searchId, label, query, state, got, total, askedAt, failure, warnings } = row;
  const said = [...(failure?.said ? [failure.said] : []), ...warnings].map((words) => cleanWords(words, patient.id));
  return {
    searchId,
    label: cleanWords(searchLabel(label), patient.id),
    query,
    state,
    stateWords: stateWords(row),
    got,
    total,
    askedAt,
    asOf: sync.endedAt,
    reason: failure ? wordsFor(failure).happened : reasonOf(state),
    said: [...new Set(said)].filter((words) => words !== '').slice(0, 5),
    isMissing: isGap(row) || (sync.state !== 'running' && (state === 'waiting' || state === 'in-parts')),
    mayAskAgain: MAY_HELP.has(state) || (state === 'not-offered' && failure !== undefined),
    parts,
    partsWords: partsWords(parts),
  };
}

function partsWords(parts: readonly Line[]): string {
  const missing = parts.filter(({ isMissing }) => isMissing).length;
  if (parts.length === 0) return '';
  return COVERAGE_WORDS.parts(parts.length, missing);
}

/** Those that are missing, with what is missing of their parts. */
export const onlyMissing = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ isMissing }) => isMissing).map((line) => ({ ...line, parts: onlyMissing(line.parts) }));

/** Everything that was asked for came. */
export const isComplete = ({ sync, lines, files }: Report): boolean =>
  sync?.state === 'finished' && lines.every(({ isMissing }) => !isMissing) && files.length === 0;
