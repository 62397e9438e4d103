import type { BrowserContext, Page } from '@playwright/test';
import { atMost, type Bench, median, type Result } from './bench.ts';
import { withProfile } from './chromium.ts';
import { withWorld } from './world.ts';

const BYTES = 20_000_000;
const ROUNDS = 3;
const TITLE = 'Everything of Marlow Benchperson';

/** Stands once, in the last section. */
const RARE = 'marginalia';

/** A clinical document of 20 MB that a person brings as a file, opened, looked through and scrolled in the built app. */
export const documents: Bench = {
  name: 'documents',
  run: () =>
    withWorld(1, ({ app }) =>
      withProfile(async (context) => {
        await context.addInitScript(noteTasks);
        await bring(context, app.origin);
        const rounds: Round[] = [];
        for (let i = 0; i < ROUNDS; i++) {
          // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
          rounds.push(await readOnce(context, app.origin));
        }
        const slow = await readOnce(context, app.origin, 4);
        if (process.env.SHEAF_VERBOSE) console.log(rounds, slow);
        return [
          ...resultsOf(rounds),
          atMost(200, 'documents-slow', slow.openTask, 'ms, longest task while it is opened, CPU at a quarter'),
        ];
      }),
    ),
};

interface Round {
  readonly opened: Opened;
  readonly openTask: number;
  readonly found: number;
  readonly findTask: number;
  readonly scrollTask: number;
}

/** ms since the click on its line. */
interface Opened {
  readonly first: number;
  readonly whole: number;
}

function resultsOf(rounds: readonly Round[]): readonly Result[] {
  const middle = (read: (round: Round) => number) => median(rounds.map(read));
  const size = `a C-CDA of ${BYTES / 1e6} MB`;
  return [
    atMost(
      2000,
      'documents-first',
      middle(({ opened }) => opened.first),
      `ms until the first words of ${size} stand there`,
    ),
    atMost(
      5000,
      'documents-whole',
      middle(({ opened }) => opened.whole),
      'ms until it is whole',
    ),
    atMost(
      200,
      'documents-live',
      middle(({ openTask }) => openTask),
      'ms, longest task of the page meanwhile',
    ),
    atMost(
      1000,
      'documents-find',
      middle(({ found }) => found),
      'ms until a word near its end is found',
    ),
    atMost(
      200,
      'documents-find-live',
      middle(({ findTask }) => findTask),
      'ms, longest task meanwhile',
    ),
    atMost(
      200,
      'documents-scroll',
      middle(({ scrollTask }) => scrollTask),
      'ms, longest task while it is scrolled through',
    ),
  ];
}

/** As a person would: chooses the file, and waits until it is said to be read. */
async function bring(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/files`);
  const file = { name: 'everything.xml', mimeType: 'text/xml', buffer: Buffer.from(largeDocument()) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.brought').waitFor({ timeout: 60_000 });
  await page.close();
}

/** In a page of its own: one that read it before holds what it read. */
async function readOnce(context: BrowserContext, origin: string, throttle = 1): Promise<Round> {
  const page = await context.newPage();
  await page.goto(`${origin}/documents`);
  await page.getByRole('link', { name: TITLE }).waitFor();
  await page.waitForLoadState('networkidle'); // what a start loads is another bench's
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const { what: opened, longest: openTask } = await watched(page, () => open(page));
  const { what: found, longest: findTask } = await watched(page, () => find(page));
  const { longest: scrollTask } = await watched(page, () => scroll(page));
  await page.close();
  return { opened, openTask, found, findTask, scrollTask };
}

type Noted = typeof globalThis & { longTasks: number[] };

function noteTasks() {
  const noted = globalThis as Noted;
  noted.longTasks = [];
  new PerformanceObserver((list) => noted.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
    },
  );
}

/** The longest task of the page while `doing`, in ms; 0 when none was over 50. */
async function watched<T>(
  page: Page,
  doing: () => Promise<T>,
): Promise<{ readonly what: T; readonly longest: number }> {
  await page.evaluate(() => (globalThis as Noted).longTasks.splice(0));
  const what = await doing();
  // The last one is told of after it.
  const longest = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return Math.max(0, ...(globalThis as Noted).longTasks);
  });
  return { what, longest };
}

/** From the click on its line until words stand there, and until nothing more comes. */
function open(page: Page): Promise<Opened> {
  return page.evaluate(
    (title) =>
      new Promise<Opened>((resolve, reject) => {
        const started = performance.now();
        let first = 0;
        const timer = setTimeout(() => reject(new Error('the document did not come')), 60_000);
        const watching = new MutationObserver(() => {
          if (first === 0 && document.querySelector('.of-section :is(td, li, p)')) first = performance.now() - started;
          if (first === 0 || !document.querySelector('.of-document[aria-busy="false"]')) return;
          watching.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => setTimeout(() => resolve({ first, whole: performance.now() - started })));
        });
        watching.observe(document.getElementById('main')!, { subtree: true, childList: true, attributes: true });
        [...document.querySelectorAll<HTMLElement>('main a')].find((link) => link.textContent === title)!.click();
      }),
    TITLE,
  );
}

async function find(page: Page): Promise<number> {
  const found = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const box = document.querySelector('.find-bar input')!;
        const said = document.querySelector('.find-bar output')!;
        const timer = setTimeout(() => reject(new Error(`not found: ${said.textContent}`)), 30_000);
        let typed = 0;
        box.addEventListener('input', () => (typed = performance.now()), { once: true });
        new MutationObserver(() => {
          if (said.textContent !== '1 of 1' || !document.querySelector('.of-here')) return;
          clearTimeout(timer);
          resolve(performance.now() - typed);
        }).observe(document.getElementById('main')!, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      }),
  );
  await page.locator('.find-bar input').fill(RARE);
  return found;
}

/** From its beginning to its end, a screen at a time. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    scrollTo(0, 0);
    for (let at = 0; at < document.documentElement.scrollHeight - innerHeight; at += innerHeight) {
      scrollTo(0, at);
      // oxlint-disable-next-line no-await-in-loop -- a screen at a time
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

/** LOINC code, title and what its rows are about: sections as exports of a whole life have them. */
const SECTIONS: readonly (readonly [code: string, title: string, about: string])[] = [
  ['48765-2', 'Allergies and adverse reactions', 'Allergen'],
  ['10160-0', 'Medications', 'Medicine'],
  ['11450-4', 'Problems', 'Problem'],
  ['47519-4', 'Procedures', 'Procedure'],
  ['11369-6', 'Immunizations', 'Vaccine'],
  ['46240-8', 'Encounters', 'Visit'],
  ['8716-3', 'Vital signs', 'Measurement'],
  ['30954-2', 'Results', 'Result'],
  ['29762-2', 'Social history', 'Statement'],
  ['18776-5', 'Plan of treatment', 'Plan'],
];

/** Every section of a record with a long table, a list and words of its own, each row with its coded entry, the results in one part a year. */
function largeDocument(): string {
  const each = BYTES / (SECTIONS.length * 2);
  const sections = SECTIONS.map(([code, title, about], i) => {
    const parts = code === '30954-2' ? years(about, each) : '';
    const last = i === SECTIONS.length - 1 ? `<paragraph>One word in the margin: ${RARE}.</paragraph>` : '';
    // The results are half of it, as they are of most.
    return section({ code, title, id: `s${i}`, about, bytes: parts === '' ? each : 0, more: parts, last });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <id root="2.16.840.1.113883.19.5" extension="bench"/>
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/>
  <title>${TITLE}</title>
  <effectiveTime value="20260503140000+0000"/>
  <recordTarget><patientRole><id root="2.16.840.1.113883.19.5" extension="m1"/><patient>
    <name><given>Marlow</given><family>Benchperson</family></name><birthTime value="19580401"/>
  </patient></patientRole></recordTarget>
  <component><structuredBody>${sections.join('')}</structuredBody></component>
</ClinicalDocument>`;
}

const YEARS = 11;

const years = (about: string, each: number): string =>
  Array.from({ length: YEARS }, (_, i) =>
    section({ code: '30954-2', title: `${about}s of ${2026 - i}`, id: `y${i}`, about, bytes: each }),
  ).join('');

interface Section {
  readonly code: string;
  readonly title: string;
  readonly id: string;
  readonly about: string;
  readonly bytes: number;
  /** Sections inside of it. */
  readonly more?: string;
  readonly last?: string;
}

function section({ code, title, id, about, bytes, more = '', last = '' }: Section): string {
  const rows: string[] = [];
  const entries: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    rows.push(row(`${id}-${i}`, about, i));
    entries.push(entry(`${id}-${i}`, i));
    size += rows.at(-1)!.length + entries.at(-1)!.length;
  }
  const table = `<table ID="${id}-t"><thead><tr><th>Date</th><th>${about}</th><th>Value</th><th>Range</th><th>Status</th><th>Comment</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
  return `<component><section><templateId root="2.16.840.1.113883.10.20.22.2.3.1" extension="2015-08-01"/>
<code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title>
<text><paragraph>What is listed here was <content styleCode="Bold">reviewed</content> with the patient.</paragraph>
<list listType="unordered"><item>As reported by the patient</item><item>As known from other hospitals</item></list>
${rows.length > 0 ? table : ''}${last}</text>${entries.join('')}${more}</section></component>`;
}

const day = (i: number): string => `202${i % 7}-0${(i % 9) + 1}-${String((i % 28) + 1).padStart(2, '0')}`;
const value = (i: number): number => ((i * 7919) % 1000) / 10;

const row = (id: string, about: string, i: number): string =>
  `<tr ID="${id}"><td>${day(i)}</td><td>${about} number ${i} &amp; what belongs to it</td><td><content ID="${id}-v" styleCode="Bold">${value(i)}</content> mg/dL</td><td>70 - 110</td><td>Final</td><td>${i % 5 === 0 ? 'Checked by <content styleCode="Italics">Dr Ada Quillfeather</content>, no change' : ''}</td></tr>
`;

const entry = (id: string, i: number): string =>
  `<entry typeCode="DRIV"><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.2" extension="2015-08-01"/><id root="${id}"/><code code="2345-7" codeSystem="2.16.840.1.113883.6.1" displayName="Glucose"/><text><reference value="#${id}"/></text><statusCode code="completed"/><effectiveTime value="${day(i).replaceAll('-', '')}"/><value xsi:type="PQ" value="${value(i)}" unit="mg/dL"/></observation></entry>
`;
