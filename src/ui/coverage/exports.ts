import type { MissingFileView } from '../../engine/api.ts';
import type { Line, Report } from './report.ts';
import { formatDate } from '../../fhir/dates.ts';
import { wordsFor } from '../words/failures.ts';
import { bytes } from '../words/numbers.ts';
import { COVERAGE_WORDS, EXPORT_WORDS, unfinishedWords } from '../words/coverage.ts';
import { locale } from '../words/language.ts';
import { exactly } from '../words/when.ts';
import { cleanWords } from './clean.ts';

/** All of it as a table that any spreadsheet opens. */
export function csvOf(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => [...searchRows(report), ...fileRows(report), ...unlistedRows(report)]);
  // The mark in front tells spreadsheets that it is UTF-8.
  return `\ufeff${[EXPORT_WORDS.columns, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

type Cells = readonly (string | number | undefined)[];

const searchRows = ({ connection: { name }, lines }: Report): readonly Cells[] =>
  lines.flatMap((line) => lineRows(name, line, ''));

const lineRows = (provider: string, line: Line, within: string): readonly Cells[] => [
  [
    provider,
    EXPORT_WORDS.search,
    within,
    line.label,
    line.stateWords,
    line.got,
    line.total,
    line.askedAt === undefined ? '' : new Date(line.askedAt).toISOString(),
    line.reason,
    line.said.join(' / '),
    line.query,
  ],
  ...line.parts.flatMap((part) => lineRows(provider, part, line.label)),
];

const fileRows = ({ connection: { name, patient }, files }: Report): readonly Cells[] =>
  files.map((file) => {
    const { owner, at, failure } = file;
    const tried = new Date(at).toISOString();
    const why = wordsFor(failure).happened;
    const { file: kind, notStored } = EXPORT_WORDS;
    return [name, kind, owner?.type ?? '', fileWords(file, patient.id), notStored, '', '', tried, why, '', ''];
  });

function fileWords({ title, contentType, size }: MissingFileView, patientId: string): string {
  const what = cleanWords(title, patientId) || contentType || EXPORT_WORDS.aFile;
  return size === undefined ? what : `${what} (${bytes(size)})`;
}

const unlistedRows = ({ connection: { name, patient }, unlisted }: Report): readonly Cells[] =>
  unlisted.map(({ title, type, since }) => [
    name,
    EXPORT_WORDS.entry,
    type,
    cleanWords(title, patient.id),
    EXPORT_WORDS.notListed,
    '',
    '',
    new Date(since).toISOString(),
    '',
    '',
    '',
  ]);

/** A cell that begins like a formula would be one, and some of these words are a server's. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The same as a page for people who keep records: plain text, which reads as Markdown too. */
export function pageOf(reports: readonly Report[], now: number): string {
  const blocks = [
    heading(EXPORT_WORDS.title, '='),
    ...peopleLines(reports),
    EXPORT_WORDS.written(exactly(now)),
    COVERAGE_WORDS.absent,
    ...reports.flatMap(providerBlocks),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Whose record, so that an office can find it: by name and birth date, not by an id that works like a key. */
function peopleLines(reports: readonly Report[]): readonly string[] {
  const people = reports.map(({ connection: { patient } }) =>
    patient.name === undefined
      ? ''
      : EXPORT_WORDS.for(patient.name, patient.birthDate ? formatDate(patient.birthDate, locale()) : ''),
  );
  return [...new Set(people)];
}

function providerBlocks({ connection, sync, sentences, lines, files, unlisted }: Report): readonly string[] {
  const { name, place, patient } = connection;
  const clean = (text: string) => cleanWords(text, patient.id);
  const notStored = files.map((file) => `- ${fileWords(file, patient.id)}: ${wordsFor(file.failure).happened}`);
  const gone = unlisted.map(({ title, when }) => `- ${clean(title)}${when ? `, ${formatDate(when, locale())}` : ''}`);
  return [
    heading(place ? `${name}, ${place}` : name, '-'),
    sync
      ? `${EXPORT_WORDS.lastAsked(exactly(sync.endedAt ?? sync.startedAt))} ${unfinishedWords(sync)}`.trim()
      : EXPORT_WORDS.never,
    sentences.length > 0 ? sentences.map((sentence) => `- ${sentence}`).join('\n') : '',
    lines.length > 0 ? [EXPORT_WORDS.all, '', ...lines.flatMap((line) => lineText(line, ''))].join('\n') : '',
    notStored.length > 0 ? [EXPORT_WORDS.files, '', ...notStored].join('\n') : '',
    gone.length > 0 ? [EXPORT_WORDS.unlisted, '', ...gone].join('\n') : '',
  ];
}

function lineText(line: Line, indent: string): readonly string[] {
  const asked = line.askedAt === undefined ? '' : ` ${EXPORT_WORDS.askedOn(exactly(line.askedAt))}`;
  const why = line.reason === '' ? '' : ` ${line.reason}`;
  return [
    `${indent}- ${line.label}: ${line.stateWords}.${why}${asked}`,
    // So far in that Markdown takes it for a quotation of code, whatever is in it.
    ...line.said.map((words) => `${indent}      ${EXPORT_WORDS.said(words)}`),
    ...line.parts.flatMap((part) => lineText(part, `${indent}  `)),
  ];
}

const heading = (title: string, under: string): string => `${title}\n${under.repeat(title.length)}`;
