import { expect, test } from '@playwright/test';
import type { ProbeReport, RecordReport } from '../../engine/api.ts';
import { finding, RECORD_SECTIONS, SECTIONS, type FindingId, type Level } from '../../smart/probe/finding.ts';
import { reportJson, reportMarkdown, reportName } from '../probe/report.ts';
import { PROBE_RECORD_ES } from './probe-record.es.ts';
import { PROBE_ES } from './probe-told.es.ts';
import { checkedWords, detailsOf, meaningOf, PROBE_GROUPS, probeTitle, tallyWords, verdictWords } from './probe.ts';

const IDS = Object.keys({ ...SECTIONS, ...RECORD_SECTIONS }) as FindingId[];
const LEVELS: readonly Level[] = ['ok', 'warning', 'failure', 'unknown'];

test('everything that is looked for stands in one group, has a name of its own, and a sentence at every level', () => {
  expect(PROBE_GROUPS.flatMap(({ ids }) => ids).sort()).toEqual([...IDS].sort());
  expect(new Set(IDS.map(probeTitle)).size).toBe(IDS.length);
  for (const id of IDS)
    for (const level of LEVELS) {
      const words = meaningOf(finding(id, level, { reach: 'nobody', status: 0 }));
      expect(words === '' || /[.]$/.test(words), `${id} ${level}: ${words}`).toBe(true);
      expect(words).not.toContain('undefined');
    }
});

test('in Spanish, too, each has a name of its own, and what it means is a sentence', () => {
  const told = Object.entries({ ...PROBE_ES, ...PROBE_RECORD_ES });
  expect(new Set(told.map(([, { title }]) => title)).size).toBe(IDS.length);
  for (const [id, { means }] of told)
    for (const [level, meaning] of Object.entries(means)) {
      const said = { reach: 'nobody', status: 0 };
      const words = typeof meaning === 'string' ? meaning : meaning(finding(id as FindingId, level as Level, said));
      expect(words === '' || /[.]$/.test(words), `${id} ${level}: ${words}`).toBe(true);
      expect(words).not.toContain('undefined');
    }
});

test('how a request ended is said as it was', () => {
  const of = (said: object) => meaningOf(finding('metadata', 'failure', { status: 0, ...said }));
  expect(of({ reach: 'no-cors' })).toBe('It is there, but lets no page in a browser read it.');
  expect(of({ reach: 'nobody' })).toBe('Nothing answered there.');
  expect(of({ reach: 'too-slow' })).toContain('half a minute');
  expect(of({ reach: 'too-large' })).toContain('larger');
  expect(of({ reach: 'answered', status: 503 })).toBe('It answered 503.');
  expect(of({ reach: 'answered', status: 200 })).toBe('What came is not what it should be.');
  expect(meaningOf(finding('jwks', 'failure', { unsafe: 'http://x.test' }))).toContain('neither https');
});

test('what was said is told line by line, without what stands in the verdict', () => {
  const said = { reach: 'answered', status: 200, readable: true, names: ['everything', 'export'], offline: false };
  expect(detailsOf(finding('everything', 'ok', said, 1200))).toEqual([
    ['Status', ['200']],
    ['Operations', ['everything', 'export']],
    ['offline_access', ['No']],
    ['Took', ['1,200 ms']],
  ]);
  const time = finding('time', 'ok', { requests: 3, median: 40, slowest: 1900 });
  expect(meaningOf(time)).toBe('Half of them within 40 ms: fast enough.');
  expect(detailsOf(time)).toEqual([
    ['Requests', ['3']],
    ['The slowest', ['1,900 ms']],
  ]);
  expect(meaningOf(finding('headers', 'ok', { readable: ['etag', 'link'] }))).toBe('A page may read etag, link.');
});

const REPORT: ProbeReport = {
  fhirBase: 'https://fhir.example.test:8443/r4',
  at: Date.UTC(2026, 10, 22, 9),
  findings: [
    finding('software', 'ok', { software: 'a `b` | [c](javascript:alert(1)) <img src=x>' }),
    finding('token', 'failure', { reach: 'no-cors', status: 0 }, 12),
  ],
  verdict: { outcome: 'will-not', because: ['token'] },
  asked: [{ method: 'GET', url: 'https://fhir.example.test:8443/r4/metadata', reach: 'answered', status: 200, ms: 12 }],
};

test('the verdict names what decided it', () => {
  expect(verdictWords(REPORT.verdict)).toEqual({
    title: 'Will not work from a browser',
    text: 'As it answers now, because of: Token endpoint. See below.',
  });
  expect(verdictWords({ outcome: 'unknown', because: ['search', 'pkce'] }).text).toContain(
    'how it refuses them, PKCE.',
  );
  expect(verdictWords({ outcome: 'works', because: [] }).title).toBe('Works from a browser');
  expect(tallyWords(REPORT)).toBe('1 OK, 0 warnings, 1 failure, 0 not said');
});

test('in Markdown what a server says stays code: no table, link or markup of its own', () => {
  const text = reportMarkdown(REPORT);
  expect(text).toContain('Software: `a ˋbˋ ¦ [c](javascript:alert(1)) <img src=x>` |');
  expect(text).toContain('| Failure | [Token endpoint](https://hl7.org/');
  expect(text).toContain('| `GET https://fhir.example.test:8443/r4/metadata` | 200 | 12 ms |');
  expect(text).toContain('2026-11-22T09:00:00.000Z, without an account.');
});

test('as JSON it is the report, and the files say of which server and day they are', () => {
  expect(JSON.parse(reportJson(REPORT))).toEqual(REPORT);
  expect(reportName(REPORT, 'md')).toBe('probe-fhir.example.test-8443-2026-11-22.md');
  expect(reportName(REPORT, 'json')).toMatch(/\.json$/);
});

const RECORD: RecordReport = {
  at: REPORT.at + 60_000,
  findings: [finding('category', 'warning', { needed: ['Condition: problem-list-item'] })],
  verdict: { outcome: 'works', because: [] },
  asked: [{ method: 'GET', url: 'Condition?patient=…&_count=1', reach: 'answered', status: 400, ms: 7 }],
  learnt: { categories: { Condition: ['problem-list-item'] }, pageSize: undefined },
};

test('with access, both halves are in a file, and the second has the last word', () => {
  const text = reportMarkdown(REPORT, RECORD);
  expect(text).toContain('**Works from a browser.** Sheaf signed in there and read a record.');
  expect(text).toContain('2026-11-22T09:01:00.000Z, with access. 0 OK, 1 warning, 0 failures, 0 not said.');
  expect(text).toContain('| 1 type: Sheaf asks for them by category from now on. |');
  expect(text).toContain('| Failure | [Token endpoint](https://hl7.org/');
  expect(text).toContain('| `GET Condition?patient=…&_count=1` | 400 | 7 ms |');
  expect(JSON.parse(reportJson(REPORT, RECORD))).toEqual(JSON.parse(JSON.stringify({ ...REPORT, withAccess: RECORD })));
  expect(reportMarkdown(REPORT)).not.toContain('How a record answers');
});

test('where a server is chosen, a probe of it is one line', () => {
  const line = { fhirBase: 'https://a.test', at: Date.UTC(2026, 10, 3, 12) };
  const of = (outcome: 'works' | 'will-not' | 'unknown') =>
    checkedWords({ ...line, verdict: { outcome, because: ['token'] } });
  expect(of('works')).toBe('Checked on 3 November 2026: works from a browser');
  expect(of('will-not')).toBe('Checked on 3 November 2026: will not work from a browser because of: Token endpoint');
  expect(of('unknown')).toBe('Checked on 3 November 2026: cannot be told because of: Token endpoint');
});
