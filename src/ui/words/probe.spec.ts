import { expect, test } from '@playwright/test';
import type { ProbeReport } from '../../engine/api.ts';
import { finding, SECTIONS, type FindingId, type Level } from '../../smart/probe/finding.ts';
import { reportJson, reportMarkdown, reportName } from '../probe/report.ts';
import { detailsOf, meaningOf, PROBE_GROUPS, probeTitle, tallyWords, verdictWords } from './probe.ts';

const IDS = Object.keys(SECTIONS) as FindingId[];
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
