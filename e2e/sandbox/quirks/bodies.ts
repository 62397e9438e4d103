import { gzipSync } from 'node:zlib';
import { type Answer, outcome } from '../fhir/outcome.ts';
import { type Switch, tallied, timesIn } from './switch.ts';

/** What becomes of an answer on its way out. */
export const BODIES = {
  htmlBody: {
    says: 'This type is answered with a web page and status 200, as gateways do.',
    after: (answer) => ({
      ...answer,
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><title>Please wait</title>',
    }),
  },
  truncate: {
    says: 'The answer for this type ends in the middle.',
    after: (answer) => withText(answer, (text) => text.slice(0, Math.floor(text.length / 2))),
  },
  emptyBody: {
    says: 'This type is answered with status 200 (or the one given, e.g. 204) and nothing.',
    after: (answer, { value }) => ({ ...answer, status: Number(value || 200), body: '' }),
  },
  outcomeBody: {
    says: 'This type is answered with status 200 and an OperationOutcome in place of what was asked for.',
    after: (answer) => ({ ...answer, status: 200, body: outcome('processing', 'It did not work out today.') }),
  },
  gzip: {
    says: 'FHIR comes compressed.',
    after: (answer) =>
      typeof answer.body === 'string' && answer.body !== ''
        ? { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(answer.body) }
        : answer,
  },
  bom: {
    says: 'The answer for this type begins with a byte order mark.',
    after: (answer) => withText(answer, (text) => `\uFEFF${text}`),
  },
  ctype: {
    says: 'FHIR comes as `json` (application/json), `fhirjson` (application/json+fhir), `text` (text/plain), with `none`, or with status `206`.',
    after: (answer, { value }) => {
      const { 'Content-Type': declared = '', ...headers } = answer.headers ?? {};
      if (!declared.includes('json')) return answer;
      if (value === '206') return answer.status === 200 ? { ...answer, status: 206 } : answer;
      const type = CONTENT_TYPES[value];
      return { ...answer, headers: type === undefined ? headers : { ...headers, 'Content-Type': type } };
    },
  },
  slow: {
    says: 'Every answer below this base, discovery too, comes n ms late.',
    wait: ({ value }) => Number(value),
  },
  trickle: {
    says: 'Bodies come n bytes at a time, with a short pause after each.',
    deliver: ({ value }) => ({ trickle: Math.max(1, Number(value)) }),
  },
  dropAt: {
    says: 'The connection is cut at byte n of every third answer; with `nxk`, of every k-th.',
    deliver: ({ value }, world) => {
      const [cutAt, every] = timesIn(value, 3);
      return tallied(world, 'dropAt') % every === 0 ? { cutAt } : {};
    },
  },
} as const satisfies Record<string, Switch>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  fhirjson: 'application/json+fhir; charset=UTF-8',
  text: 'text/plain',
};

const withText = (answer: Answer, change: (text: string) => string): Answer =>
  typeof answer.body === 'string' ? { ...answer, body: change(answer.body) } : answer;
