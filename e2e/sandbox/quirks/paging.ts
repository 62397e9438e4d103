import type { Page } from '../fhir/bundle.ts';
import { editedText } from '../fhir/edit.ts';
import { outcome, Refusal } from '../fhir/outcome.ts';
import { type Switch, tallied, timesIn } from './switch.ts';

/** How pages follow each other, and what lies between the matches. */
export const PAGING = {
  pages: {
    says: 'A search with at least n matches comes in n pages or more, whatever `_count` says.',
    count: (count, total, { value }) => Math.max(1, Math.min(count, Math.floor(total / Number(value)))),
  },
  nextStyle: {
    says: 'The `next` link is abs(olute), rel(ative), query (only), foreign (another hospital’s origin), http (another name of this host, without TLS), loop (this page again), long (over 2,000 letters, and gone (410) for whoever writes one of them otherwise) or endless (after the last page comes the first).',
    before: ({ query, target }) => {
      if (query.has('context') && !target.includes(`?context=${CONTEXT}&`))
        throw new Refusal(410, 'expired', 'This page is gone. Search again.');
    },
    endless: ({ value }) => value === 'endless',
    page: (page, { value }, { otherOrigin }) =>
      page.next === undefined ? page : { ...page, next: nextIn(value, page, otherOrigin()) },
  },
  failPage: {
    says: 'Page n of a search of this type is answered 500; with `nxk`, k times and then no more.',
    turn: ({ type, page }, setting, world) => {
      if (setting.type && setting.type !== type) return;
      const [failing, times] = timesIn(setting.value, Infinity);
      if (page === failing && tallied(world, `failPage ${type}`) <= times)
        throw new Refusal(500, 'exception', 'Something went wrong.');
    },
  },
  expireCursor: {
    says: 'What comes after page n of a search of this type is gone (410); with `nxk`, k times and then no more.',
    turn: ({ type, page }, setting, world) => {
      if (setting.type && setting.type !== type) return;
      const [last, times] = timesIn(setting.value, Infinity);
      if (page > last && tallied(world, `expireCursor ${type}`) <= times)
        throw new Refusal(410, 'expired', 'This page is gone. Search again.');
    },
  },
  cursorUses: {
    says: 'A `next` link works n times, then it is gone (410).',
    turn: ({ token }, { value }, world) => {
      if (token !== undefined && tallied(world, `cursor ${token}`) > Number(value))
        throw new Refusal(410, 'expired', 'This page is gone. Search again.');
    },
  },
  livePages: {
    says: 'Pages are cut from what is there now, not from what was there when the search began: a change meanwhile shifts them.',
    live: () => true,
  },
  outcomeEntry: {
    says: 'Every page begins with an OperationOutcome entry that warns (mode outcome).',
    page: (page) =>
      withExtra(
        page,
        `{"resource":${outcome('informational', 'Some results are still being filed.', 'warning')},"search":{"mode":"outcome"}}`,
      ),
  },
  severalPatients: {
    says: 'A search for patients finds somebody else, too.',
    page: (page) => (page.type === 'Patient' ? withExtra(page, matched(SOMEBODY_ELSE)) : page),
  },
  doubles: {
    says: 'The first match of a page is on it once more, with another content.',
    page: (page) => {
      const [first] = page.matches;
      const other = first && editedText(first.text, (one) => void (one['language'] = 'en-XX'));
      return other === undefined ? page : withExtra(page, matched(other));
    },
  },
  noId: {
    says: 'Every page of this type has a match without an id.',
    page: (page, { type }) =>
      type && type !== page.type ? page : withExtra(page, matched({ resourceType: page.type, language: 'en' })),
  },
  wrongType: {
    says: 'Every page of this type has three matches that are no such thing: one of another type, one of a type that does not exist, one of none.',
    page: (page, { type }) =>
      type && type !== page.type
        ? page
        : withExtra(
            page,
            matched({ resourceType: 'Basic', id: 'not-asked-for', code: { text: 'Something else' } }),
            matched({ resourceType: 'Nonsense', id: 'no-such-type' }),
            matched({ id: 'no-type', status: 'final' }),
          ),
  },
  oddIds: {
    says: 'Every page of this type has matches whose ids no server may give: with spaces, slashes, dots, letters of all kinds, too long, empty, a number.',
    page: (page, { type }) =>
      type && type !== page.type
        ? page
        : withExtra(page, ...ODD_IDS.map((id) => matched({ resourceType: page.type, id, language: 'en' }))),
  },
} as const satisfies Record<string, Switch>;

/** Signs that a client may be tempted to write otherwise. */
const CONTEXT = 'a%7Cb+c%2Bd~e%2f(f)%20'.repeat(100);

const ODD_IDS = [
  'with space',
  'with/slash',
  '../../dots',
  'ключ-Zoë-🫀',
  'a%2Fb?c#d',
  '__proto__',
  'x'.repeat(300),
  '',
  42,
];

const withExtra = (page: Page, ...entries: string[]): Page => ({ ...page, extra: [...page.extra, ...entries] });

const matched = (resource: object | string): string =>
  `{"resource":${typeof resource === 'string' ? resource : JSON.stringify(resource)},"search":{"mode":"match"}}`;

const SOMEBODY_ELSE = {
  resourceType: 'Patient',
  id: 'somebody-else',
  name: [{ given: ['Willow'], family: 'Otherside' }],
  birthDate: '2001-02-03',
};

function nextIn(style: string, page: Page, otherOrigin: string): string {
  const next = page.next!;
  const path = page.self.slice(page.base.length + 1).split('?', 1)[0];
  if (style === 'foreign') return next.replace(/^https?:\/\/[^/]+/, otherOrigin);
  if (style === 'http') return next.replace(/^https?:\/\/[^/:]+/, 'http://localhost');
  if (style === 'loop') return page.self;
  if (style === 'long') return next.replace('?', `?context=${CONTEXT}&`);
  if (style === 'query') return next.replace(/^[^?]*/, '');
  if (style === 'rel') return next.replace(/^[^?]*/, path ?? '');
  return next;
}
