import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cleanNarrative } from './narrative-html.ts';

test('what lays out words stays: paragraphs, lists, tables with their spans', () => {
  const div =
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>bold</b> word,<br/>5 &lt; 6</p><table><tr><td colspan="2" style="color:red">x</td></tr></table></div>';
  expect(cleanNarrative(div)).toBe(
    '<div><p>A <b>bold</b> word,<br>5 &lt; 6</p><table><tr><td colspan="2">x</td></tr></table></div>',
  );
});

const HOSTILE: Readonly<Record<string, string>> = {
  '<p>a<script>alert(1)</script>b</p>': '<p>ab</p>',
  '<img src=x onerror=alert(1)>words': 'words',
  '<a href="javascript:alert(1)" onclick="x()">a link</a>': '<a>a link</a>',
  '<svg><script>1</script><p>in it</p></svg>after': 'after',
  '<style>@import url(//evil.test)</style>x': 'x',
  '<p title="><script>alert(1)</script>">x</p>': '<p>x</p>',
  "<p title='a>b'>x</p>": '<p>x</p>',
  '<iframe srcdoc="<script>1</script>"></iframe>x': 'x',
  '<<p>x': '&lt;<p>x</p>',
  '<!--><script>1</script>-->x': 'x',
  '<![CDATA[<script>1</script>]]>x': '1]]&gt;x',
  '<?xml version="1.0"?><p>x</p>': '<p>x</p>',
  '<p>never closed': '<p>never closed</p>',
  '</div></p>words</b>': 'words',
  '<scr<script>ipt>alert(1)</script>': 'ipt&gt;alert(1)',
  '<form action="//evil.test"><input name=q><button>Go</button></form>': 'Go',
  '<meta http-equiv="refresh" content="0;url=//evil.test">x': 'x',
  '<base href="//evil.test"><p>x</p>': '<p>x</p>',
  '5 < 6 and 7 > 6': '5 &lt; 6 and 7 &gt; 6',
};

for (const [div, clean] of Object.entries(HOSTILE)) {
  test(`hostile narrative: ${div.slice(0, 60)}`, () => {
    expect(cleanNarrative(div)).toBe(clean);
  });
}

test('whatever comes in, only allowed tags come out, without attributes but spans, and all of them closed', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '/',
    ' ',
    '=',
    '<p',
    '<b>',
    '</b>',
    '<script',
    '<!--',
    '-->',
    '<td colspan="3"',
    'on',
    'href',
    'x',
    '&',
    '<br/>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const clean = cleanNarrative(parts.join(''));
      const rest = clean.replaceAll(/<\/?(?:p|b|br|td(?: (?:col|row)span="\d{1,3}")*)>/g, '');
      expect(rest).not.toMatch(/[<>"]/);
      for (const name of ['p', 'b', 'td']) {
        const count = (mark: RegExp) => [...clean.matchAll(mark)].length;
        expect(count(new RegExp(`<${name}[ >]`, 'g'))).toBe(count(new RegExp(`</${name}>`, 'g')));
      }
    }),
  );
});

test('a megabyte of signs, or a table in a table ten thousand times, ends at once', () => {
  const begun = performance.now();
  cleanNarrative('<'.repeat(1_000_000));
  cleanNarrative('<table><tr><td>'.repeat(10_000));
  cleanNarrative('<script>'.repeat(100_000));
  cleanNarrative('<script></script>'.repeat(60_000));
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(cleanNarrative(17)).toBe('');
});
