import { normalBase } from '../catalog/ids.ts';
import type { ProbeReport } from '../smart/probe/probe.ts';
import type { Learnt, RecordReport } from '../smart/probe/record.ts';
import type { Verdict } from '../smart/probe/verdict.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { ProbeLine } from './api.ts';

/** What is kept of probes: a report for each server, and one line of each for whoever needs no more. */
interface Kept {
  readonly version: number;
  readonly report?: ProbeReport;
  readonly record?: RecordReport;
}

interface KeptLine {
  /** ms since 1970: the newest half. */
  readonly at: number;
  readonly verdict: Verdict;
  /** Of the half with access. */
  readonly learnt?: Learnt & { readonly at: number };
}

/** Counts up when what a finding says changes: then the screen has no words for an older report. */
const VERSION = 1;

const LINES = 'probes';

const nameOf = (fhirBase: string): string => `probe ${baseOf(fhirBase)}`;

const baseOf = (fhirBase: string): string => normalBase(fhirBase) ?? fhirBase;

/** Both halves, as far as there are any; the one with access is nothing without the other. */
export async function readKept(store: Store, fhirBase: string): Promise<Pick<Kept, 'report' | 'record'>> {
  const held = await readSetting<Kept>(store, nameOf(fhirBase));
  return held?.version === VERSION && held.report ? held : {};
}

export async function listProbes(store: Store): Promise<readonly ProbeLine[]> {
  const lines = Object.entries(await readLines(store));
  return lines.map(([fhirBase, { at, verdict }]) => ({ fhirBase, at, verdict }));
}

/** By FHIR base. */
const readLines = async (store: Store): Promise<Readonly<Record<string, KeptLine>>> =>
  (await readSetting<Record<string, KeptLine>>(store, LINES)) ?? {};

export async function keep(
  store: Store,
  fhirBase: string,
  half: { readonly report: ProbeReport } | { readonly record: RecordReport },
): Promise<void> {
  await changeSetting<Kept>(store, nameOf(fhirBase), (held) => ({
    ...(held?.version === VERSION ? held : {}),
    ...half,
    version: VERSION,
  }));
  const { at, verdict } = 'report' in half ? half.report : half.record;
  await changeSetting<Record<string, KeptLine>>(store, LINES, (held = {}) => {
    const before = held[baseOf(fhirBase)];
    // One that could read nothing learnt nothing, and takes nothing back.
    const learnt = 'record' in half && verdict.outcome === 'works' ? { ...half.record.learnt, at } : before?.learnt;
    // Who has read a record there knows better than who has stood before the door.
    const told = 'report' in half && learnt && !isOld(learnt.at, at) ? WORKS : verdict;
    return { ...held, [baseOf(fhirBase)]: { at, verdict: told, ...(learnt ? { learnt } : {}) } };
  });
}

/** What a probe with access learnt of a server, unless it is too long ago to still be believed. */
export async function learntAt(store: Store, fhirBase: string, now: number): Promise<Learnt | undefined> {
  const learnt = (await readLines(store))[baseOf(fhirBase)]?.learnt;
  return learnt && !isOld(learnt.at, now) ? learnt : undefined;
}

const WORKS: Verdict = { outcome: 'works', because: [] };

const DAYS = 24 * 60 * 60_000;

const isOld = (at: number, now: number): boolean => now - at > 30 * DAYS;
