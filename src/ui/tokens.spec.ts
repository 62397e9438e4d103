import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media');

const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]));

const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const GROUNDS = ['paper', 'sheet', 'hollow'] as const;

for (const [theme, of] of Object.entries(themes)) {
  test(`text is readable on every ground, ${theme}`, () => {
    for (const ground of GROUNDS) {
      for (const text of ['ink', 'ink-2', 'accent', 'attention', 'alarm']) {
        expect(contrast(of[text]!, of[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(of['on-accent']!, of['accent']!)).toBeGreaterThanOrEqual(4.5);
    for (const [text, wash] of [
      ['accent', 'accent-wash'],
      ['attention', 'attention-wash'],
      ['ink', 'attention-wash'],
      ['ink-2', 'accent-wash'],
      ['ink-2', 'attention-wash'],
      ['alarm', 'accent-wash'],
    ] as const) {
      expect(contrast(of[text]!, of[wash]!), `${text} on ${wash}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`edges of fields and every binding can be seen, ${theme}`, () => {
    for (const ground of ['paper', 'sheet']) {
      for (const line of ['edge', ...Array.from({ length: 8 }, (_, i) => `source-${i + 1}`)]) {
        expect(contrast(of[line]!, of[ground]!), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
}
