import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from './build.ts';

/** What docs/deploy.md and the deploying workflow say is what the code has. */

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manual = read('docs/deploy.md');

test('the policy to send as a header is the page’s own, for hosts that are not this machine', () => {
  const [, list = ''] = /const POLICY = \[([^\]]+)\]/.exec(read('vite.config.ts')) ?? [];
  const directives = [...list.matchAll(/^\s*(["'])(.+)\1,$/gm)].map(([, , directive]) => directive!);
  expect(directives.length).toBeGreaterThan(8);
  const [, sent = ''] = /^Content-Security-Policy: (.+)$/m.exec(manual) ?? [];
  expect(sent.split('; ')).toEqual([
    ...directives.map((directive) => directive.replaceAll(/ http:\/\/(127\.0\.0\.1|localhost):\*/g, '')),
    "frame-ancestors 'none'",
  ]);
});

test('every setting of config.json has its line, and its example holds no other', () => {
  const { properties } = JSON.parse(read('catalog/schema/config.json')) as { properties: Record<string, unknown> };
  const settings = Object.keys(properties).filter((key) => key !== '$schema');
  const lines = [...manual.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name!);
  expect(lines.toSorted()).toEqual(settings.toSorted());
  const [, example = ''] = /```json\n([^`]+)```/.exec(manual) ?? [];
  expect(Object.keys(JSON.parse(example) as object).toSorted()).toEqual(settings.toSorted());
});

test('every npm command of the manual and of the workflows exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const workflows = ['deploy', 'test'].map((name) => read(`.github/workflows/${name}.yml`));
  const commands = [manual, ...workflows].flatMap((text) => [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)]);
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.map(([, name]) => name!).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('a workflow may do nothing but what its jobs ask for, and knows no secret', () => {
  for (const name of ['deploy', 'test']) {
    const text = read(`.github/workflows/${name}.yml`);
    expect(text, name).toMatch(/^permissions: \{\}$/m);
    expect(text, name).not.toContain('secrets.');
  }
});
