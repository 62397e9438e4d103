import type { Heard } from './asker.ts';
import { finding, type Finding } from './finding.ts';
import type { RecordAsker } from './record-asker.ts';
import { seenIn, type Tried } from './searches.ts';

interface Paging {
  readonly findings: readonly Finding[];
  readonly pageSize: number | undefined;
}

/** How the server pages, seen at one search that has more than one page; the sync's own rules decide what is followed. */
export async function pagingOf(asker: RecordAsker, tried: readonly Tried[]): Promise<Paging> {
  const many = tried.filter(({ page }) => page?.next !== undefined);
  // Of measurements there is most, so that a page of them is full.
  const long = many.find(({ type }) => type === 'Observation') ?? many[0];
  const filled = long ?? tried.find(({ page }) => page !== undefined && page.matches.length > 0);
  const next = long && (await nextFinding(asker, long));
  const size = long && (await pageSizeOf(asker, long));
  const updated = filled && (await updatedFinding(asker, filled));
  return {
    findings: [next, size?.found, updated].filter((one) => one !== undefined),
    pageSize: size?.pageSize,
  };
}

async function nextFinding(asker: RecordAsker, { page, path, type }: Tried): Promise<Finding> {
  const link = page?.next ?? '';
  const from = asker.allowed(`${path}&_count=1`);
  const shape = /^[a-z][a-z0-9+.-]*:/i.test(link) ? 'absolute' : link.startsWith('?') ? 'query' : 'relative';
  const target = asker.allowed(link, from);
  if (!target) return finding('next', 'failure', { shape, elsewhere: true });
  const elsewhere = new URL(target).origin !== new URL(from ?? target).origin;
  if (target === from) return finding('next', 'failure', { shape, elsewhere, loops: true });
  const heard = await asker.ask(target, { shown: 'the next page' });
  if (!heard) return finding('next', 'unknown', { shape, elsewhere });
  const { reach, status, ms } = heard;
  const seen = seenIn(heard, type);
  return finding('next', seen ? 'ok' : 'failure', { shape, elsewhere, reach, status }, ms);
}

/** Far more than a page, and what Sheaf asks for where nothing else is known. */
const MANY = 1000;
const USUAL = 100;

async function pageSizeOf(asker: RecordAsker, one: Tried): Promise<{ found: Finding; pageSize: number | undefined }> {
  const { path, shown } = one;
  const ask = (count: number) => asker.ask(`${path}&_count=${count}`, { shown: `${shown}&_count=${count}` });
  const many = await ask(MANY);
  const cap = many && capIn(many, one);
  if (many && seenIn(many, one.type))
    return { found: finding('page-size', 'ok', { asked: MANY, ...cap }, many.ms), pageSize: cap?.cap };
  const usual = many && (await ask(USUAL));
  if (!usual) return { found: finding('page-size', 'unknown'), pageSize: undefined };
  const { status, reach } = many;
  const less = capIn(usual, one);
  const works = seenIn(usual, one.type) !== undefined;
  const said = { asked: MANY, reach, status, ...less };
  return { found: finding('page-size', works ? 'warning' : 'failure', said, usual.ms), pageSize: less?.cap };
}

/** Round numbers that servers stop at. What a page holds that is the last says how much there is, and is not told. */
const CAPS = [1000, 500, 250, 200, 100, 50, 25, 20, 10, 5, 1];

function capIn(heard: Heard, { type }: Tried): { readonly cap: number } | undefined {
  const seen = seenIn(heard, type);
  const cap = seen?.next !== undefined && CAPS.find((one) => one <= seen.matches.length);
  return cap ? { cap } : undefined;
}

/** Nothing was changed after that: a server that has something to say nevertheless did not look at the date. */
const LATER = 'gt2200-01-01';

async function updatedFinding(asker: RecordAsker, { path, shown, type }: Tried): Promise<Finding> {
  const along = `&_lastUpdated=${LATER}&_count=1`;
  const heard = await asker.ask(path + along, { shown: shown + along });
  if (!heard) return finding('updated', 'unknown');
  const { reach, status, ms } = heard;
  const seen = seenIn(heard, type);
  const honoured = seen && seen.matches.length === 0;
  return finding(
    'updated',
    honoured ? 'ok' : 'warning',
    { reach, status, ignored: seen !== undefined && !honoured },
    ms,
  );
}
