import { expect, test } from '@playwright/test';
import { patched } from './patch.ts';

const status = (run: () => unknown): number => {
  try {
    run();
    return 200;
  } catch (error) {
    return (error as { status: number }).status;
  }
};

/** Of the appendix of RFC 6902, on objects, for a resource is one. */
const CASES: readonly (readonly [string, string, string, string | number])[] = [
  ['A.1', '{"foo":"bar"}', '[{"op":"add","path":"/baz","value":"qux"}]', '{"foo":"bar","baz":"qux"}'],
  ['A.2', '{"foo":["bar","baz"]}', '[{"op":"add","path":"/foo/1","value":"qux"}]', '{"foo":["bar","qux","baz"]}'],
  ['A.3', '{"baz":"qux","foo":"bar"}', '[{"op":"remove","path":"/baz"}]', '{"foo":"bar"}'],
  ['A.4', '{"foo":["bar","qux","baz"]}', '[{"op":"remove","path":"/foo/1"}]', '{"foo":["bar","baz"]}'],
  ['A.5', '{"baz":"qux","foo":"bar"}', '[{"op":"replace","path":"/baz","value":"boo"}]', '{"baz":"boo","foo":"bar"}'],
  [
    'A.6',
    '{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}',
    '[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]',
    '{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}',
  ],
  [
    'A.7',
    '{"foo":["all","grass","cows","eat"]}',
    '[{"op":"move","from":"/foo/1","path":"/foo/3"}]',
    '{"foo":["all","cows","eat","grass"]}',
  ],
  [
    'A.8',
    '{"baz":"qux","foo":["a",2,"c"]}',
    '[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2.0}]',
    '{"baz":"qux","foo":["a",2,"c"]}',
  ],
  ['A.9', '{"baz":"qux"}', '[{"op":"test","path":"/baz","value":"bar"}]', 422],
  [
    'A.10',
    '{"foo":"bar"}',
    '[{"op":"add","path":"/child","value":{"grandchild":{}}}]',
    '{"foo":"bar","child":{"grandchild":{}}}',
  ],
  ['A.11', '{"foo":"bar"}', '[{"op":"add","path":"/baz","value":"qux","xyz":123}]', '{"foo":"bar","baz":"qux"}'],
  ['A.12', '{"foo":"bar"}', '[{"op":"add","path":"/baz/bat","value":"qux"}]', 422],
  ['A.14', '{"/":9,"~1":10}', '[{"op":"test","path":"/~01","value":10}]', '{"/":9,"~1":10}'],
  ['A.15', '{"/":9,"~1":10}', '[{"op":"test","path":"/~01","value":"10"}]', 422],
  ['A.16', '{"foo":["bar"]}', '[{"op":"add","path":"/foo/-","value":["abc","def"]}]', '{"foo":["bar",["abc","def"]]}'],
  [
    'copy',
    '{"a":{"b":1.50}}',
    '[{"op":"copy","from":"/a","path":"/c"},{"op":"replace","path":"/a/b","value":2.0}]',
    '{"a":{"b":2.0},"c":{"b":1.50}}',
  ],
  [
    'digits',
    '{"v":5.10,"n":12345678901234567890}',
    '[{"op":"add","path":"/x","value":1.00}]',
    '{"v":5.10,"n":12345678901234567890,"x":1.00}',
  ],
  ['null', '{"a":null}', '[{"op":"test","path":"/a","value":null}]', '{"a":null}'],
  ['proto', '{"a":1}', '[{"op":"add","path":"/__proto__","value":{"b":1}}]', '{"a":1,"__proto__":{"b":1}}'],
  ['not a list', '{}', '{"op":"add"}', 400],
  ['not JSON', '{}', '[', 400],
  ['no such op', '{}', '[{"op":"explode","path":"/a"}]', 400],
  ['no value', '{}', '[{"op":"add","path":"/a"}]', 400],
  ['no pointer', '{}', '[{"op":"add","path":"a","value":1}]', 400],
  ['leading zero', '{"a":[1,2]}', '[{"op":"remove","path":"/a/01"}]', 422],
  ['beyond the end', '{"a":[1]}', '[{"op":"add","path":"/a/2","value":1}]', 422],
  ['replace nothing', '{}', '[{"op":"replace","path":"/a","value":1}]', 422],
  ['into itself', '{"a":{"b":1}}', '[{"op":"move","from":"/a","path":"/a/b"}]', 422],
  ['nothing left', '{"a":1}', '[{"op":"remove","path":""}]', 422],
  ['a list is left', '{"a":1}', '[{"op":"replace","path":"","value":[]}]', 422],
];

test('JSON Patch does what its specification shows, and keeps every digit', () => {
  const wrong = CASES.filter(([, text, patch, expected]) => {
    const got = typeof expected === 'number' ? status(() => patched(text, patch)) : patched(text, patch);
    return got !== expected;
  });
  expect(wrong).toEqual([]);
});
