import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, LAKESIDE } from './testing.ts';
import { clustersOf, type ClusterRule } from './cluster/cluster.ts';
import { addressKey } from './entry.ts';
import {
  choicesOf,
  joined,
  type KeptChoices,
  leftToRules,
  markedAs,
  type Marks,
  NOTHING_CHOSEN,
  takenApart,
} from './marks.ts';

test('each of the three marks comes and goes by itself; an entry of which nothing is said is not kept', () => {
  let marks: Marks = {};
  marks = markedAs(marks, 'a', { hidden: 'private' }, 1);
  marks = markedAs(marks, 'a', { note: '  asked Dr Ada about it ' }, 2);
  marks = markedAs(marks, 'b', { wrong: { reason: 'not-mine', words: ' another Juniper ' } }, 3);
  expect(marks).toEqual({
    a: { hidden: { reason: 'private', at: 1 }, note: { text: 'asked Dr Ada about it', at: 2 } },
    b: { wrong: { reason: 'not-mine', words: 'another Juniper', at: 3 } },
  });
  marks = markedAs(marks, 'a', { hidden: undefined }, 4);
  expect(marks['a']).toEqual({ note: { text: 'asked Dr Ada about it', at: 2 } });
  marks = markedAs(marks, 'a', { note: '   ' }, 5);
  marks = markedAs(marks, 'b', { wrong: undefined }, 6);
  expect(marks).toEqual({});
});

test('a note that has no end is cut', () => {
  expect(markedAs({}, 'a', { note: 'x'.repeat(1_000_000) }, 1)['a']?.note?.text).toHaveLength(20_000);
});

const RULE: ClusterRule = { keysOf: ({ line }) => [{ key: line.title, why: 'same-name' }] };
const entry = (id: string, text: string, source = LAKESIDE) =>
  entryFrom({ resourceType: 'Condition', id, code: { text } }, source);
const [one, two, three, other] = [
  entry('1', 'Gout'),
  entry('2', 'Gout', HARBOR),
  entry('3', 'Gout', HARBOR),
  entry('4', 'Podagra', HARBOR),
] as const;

function together(kept: KeptChoices): readonly string[] {
  const clusters = clustersOf([one, two, three, other], RULE, choicesOf(kept));
  return clusters
    .map(({ entries }) =>
      entries
        .map(({ id }) => id)
        .toSorted()
        .join('+'),
    )
    .toSorted();
}

test('what is taken apart stands alone, what is joined is one thing, and both can be left to the rules again', () => {
  expect(together(NOTHING_CHOSEN)).toEqual(['1+2+3', '4']);
  const apart = takenApart(NOTHING_CHOSEN, addressKey(two));
  expect(together(apart)).toEqual(['1+3', '2', '4']);
  const asOne = joined(apart, [addressKey(two), addressKey(other)]);
  expect(together(asOne)).toEqual(['1+3', '2+4']);
  expect(together(leftToRules(asOne, addressKey(two)))).toEqual(['1+2+3', '4']);
  expect(together(takenApart(asOne, addressKey(other)))).toEqual(['1+3', '2', '4']);
});

test('joined to one of several that are joined, it is one with all of them', () => {
  const twice = joined(joined(NOTHING_CHOSEN, ['a', 'b']), ['c', 'b']);
  expect(twice.together).toEqual([['a', 'b', 'c']]);
  expect(joined(joined(joined(NOTHING_CHOSEN, ['a', 'b']), ['c', 'd']), ['b', 'c']).together).toEqual([
    ['a', 'b', 'c', 'd'],
  ]);
});
