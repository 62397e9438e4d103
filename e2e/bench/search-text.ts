import { atMost, type Bench } from './bench.ts';
import { bigRecord } from './big-record.ts';
import type { TextAnswer, TextQuestion } from './search-text.worker.ts';

/** What people type: words, beginnings, several words, codes, everyday names. */
const WORDS = listed(`
  glucose, hemoglobin, cholesterol, creatinine, potassium, blood pressure, body weight, heart rate,
  gluc, hemo, chol, creat, bl, me, co, ser, influ, immun, depr, p, a, serum glucose,
  blood glucose fasting, office visit, follow up, progress note, in blood, patient has, 4548-4, 2345-7,
  5.6, 120/80, covid-19, a1c (, c++, mg/dl, 10 mg, sugar, flu shot, heart attack, high blood pressure,
  blood thinner, water pill, checkup, cholesterol pill, lisinopril, metformin, atorvastatin,
  penicillin, hypertension, diabetes, asthma, fracture
`);

/** The same with one mistake each. */
const MISTYPED = listed(`
  glucsoe, hemoglobn, cholestrol, creatinin, potasium, metfornin, lisinopirl, atorvastatine,
  hypertenson, diabtes, asthmaa, influenzza, imunization, penicilin, depresion, vaccin, serum glucsoe,
  blod pressure, body wieght, hart rate, offcie visit, progres note, xylophone, zzzzzz
`);

function listed(text: string): readonly string[] {
  return text.trim().split(/,\s+/);
}

const LIMIT = 50;

let measured: Promise<TextAnswer> | undefined;

const measure = (): Promise<TextAnswer> =>
  (measured ??= bigRecord().then((record) =>
    record.ask<TextAnswer>('/e2e/bench/search-text.worker.ts', {
      words: WORDS,
      mistyped: MISTYPED,
      limit: LIMIT,
    } satisfies TextQuestion),
  ));

/** Words and beginnings among 100,000 entries; the best fifty with the number of all. */
export const searchText: Bench = {
  name: 'search-text',
  async run() {
    const { words, shown, built, restored, bytes } = await measure();
    const note =
      `ms at p95 of ${words.length} questions; with rows and what stands around the words ${p95(shown).toFixed(1)} ms, ` +
      `read once in ${(built / 1000).toFixed(1)} s, again in ${restored.toFixed(0)} ms`;
    return [
      atMost(5, 'search-text', p95(words), note),
      atMost(12, 'search-text-memory', bytes / 1e6, 'MB that all its words take'),
    ];
  },
};

export const searchTypo: Bench = {
  name: 'search-typo',
  async run() {
    const { mistyped } = await measure();
    return [
      atMost(16, 'search-typo', p95(mistyped), `ms at p95 of ${mistyped.length} questions with a typing mistake`),
    ];
  },
};

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)]!;
}
