import type { RECORD_SECTIONS } from '../../smart/probe/finding.ts';
import { inLanguage } from './language.ts';
import { count } from './numbers.ts';
import { lengthOf, listed, namesIn, reachWords, type Told } from './probe-parts.ts';
import { PROBE_RECORD_ES } from './probe-record.es.ts';

const NOT_TRIED = 'There was nothing to try it with.';

const EN = {
  access: {
    title: 'Access',
    means: {
      ok: ({ said }): string =>
        said['refresh'] === true
          ? 'A page could trade its code for a token, and can renew it.'
          : 'A page could trade its code for a token. None came to renew it with.',
    },
  },
  read: {
    title: 'Reading with a token',
    means: {
      ok: 'A page can send its token and read what comes.',
      warning: 'A page can send its token and read the answer, which was not the person’s own entry.',
      failure: reachWords,
      unknown: NOT_TRIED,
    },
  },
  preflight: {
    title: 'Another header',
    means: {
      ok: 'A page may also send Prefer, a header that browsers ask leave for.',
      warning: 'A request with Prefer, a header that browsers ask leave for, brought nothing. Sheaf sends none.',
      unknown: NOT_TRIED,
    },
  },
  'record-headers': {
    title: 'Readable headers of a record',
    means: {
      ok: ({ said }) => `A page may read ${namesIn(said['readable'])}.`,
      unknown: 'None was readable. They may not have been sent, or not for pages to read.',
    },
  },
  errors: {
    title: 'How it refuses',
    means: {
      ok: 'A page can read a refusal, and it says in words why.',
      warning: ({ said }): string =>
        said['reach'] === 'no-cors'
          ? 'A page cannot read a refusal: it looks like no connection.'
          : 'What came for a type that does not exist was no refusal in words (OperationOutcome).',
      unknown: NOT_TRIED,
    },
  },
  'record-time': {
    title: 'Time per request of a record',
    means: {
      ok: ({ said }) => `Half of them within ${count(Number(said['median']))} ms: fast enough.`,
      warning: ({ said }): string =>
        `Half of them took more than ${count(Number(said['median']))} ms, and a record is some hundred requests.`,
      unknown: 'Nothing answered.',
    },
  },
  answers: {
    title: 'Types that answer',
    means: {
      ok: ({ said }) => `All ${lengthOf(said['answering'])} that it offers, with a page of a search.`,
      warning: ({ said }): string =>
        `${lengthOf(said['answering'])} with a page of a search, ${lengthOf(said['refused']) + lengthOf(said['hidden']) + lengthOf(said['odd'])} not, though it offers them.`,
      failure: 'None of those that it offers.',
      unknown: NOT_TRIED,
    },
  },
  category: {
    title: 'Searches that need a category',
    means: {
      ok: 'None showed.',
      warning: ({ said }): string =>
        `${lengthOf(said['needed'])} ${lengthOf(said['needed']) === 1 ? 'type' : 'types'}: Sheaf asks for them by category from now on.`,
      unknown: NOT_TRIED,
    },
  },
  'page-size': {
    title: 'Entries to a page',
    means: {
      ok: ({ said }): string =>
        said['cap'] === undefined
          ? 'All that there was came on one page.'
          : `About ${String(said['cap'])} at most, whatever is asked for.`,
      warning: ({ said }): string =>
        said['cap'] === undefined
          ? 'It refuses to be asked for a thousand, and takes a hundred.'
          : `It refuses to be asked for a thousand; for a hundred it gives about ${String(said['cap'])}.`,
      failure: 'It refuses to be asked for a thousand, and for a hundred.',
      unknown: NOT_TRIED,
    },
  },
  next: {
    title: 'The next page',
    means: {
      ok: ({ said }): string =>
        said['elsewhere'] === true
          ? 'It is on another server that may see the token, and can be read.'
          : 'It is on the same server, and can be read.',
      failure: (finding): string =>
        finding.said['loops'] === true
          ? 'It is the page itself again: a record ends there.'
          : finding.said['reach'] === undefined
            ? 'It is on another server. Sheaf sends no token there, so a record ends with its first page.'
            : reachWords(finding),
      unknown: NOT_TRIED,
    },
  },
  updated: listed(
    'Only what is new',
    'It looks at _lastUpdated.',
    'It does not look at _lastUpdated, or refuses it. All has to be fetched each time.',
  ),
  whole: {
    title: 'The whole record at once',
    means: { ok: '$everything answers a patient’s app.', unknown: '$everything does not answer a patient’s app.' },
  },
  binary: {
    title: 'Files of documents',
    means: {
      ok: 'A page can read one.',
      warning: ({ said }): string =>
        said['elsewhere'] === true
          ? 'They are on another server. Sheaf sends no token there.'
          : `A page can read the answer, which is ${String(said['status'])}.`,
      failure: reachWords,
      unknown: 'There was no file to try it with.',
    },
  },
} satisfies Readonly<Record<keyof typeof RECORD_SECTIONS, Told>>;

export type ProbeRecordTold = typeof EN;

/** What only shows with access to a record. */
export const RECORD_TOLD: Readonly<Record<keyof typeof RECORD_SECTIONS, Told>> = inLanguage({
  en: EN,
  es: PROBE_RECORD_ES,
});
