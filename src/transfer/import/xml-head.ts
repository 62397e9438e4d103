/** An element of XML as far as a header needs it: prefixes left out, and its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A header is never longer, nor deeper. */
const LONGEST = 1_000_000;
const DEEPEST = 60;

// None of them holds a `<`: what is never closed is not looked through again from each place in it.
const TAG = /<(\/?)([\w:.-]{1,100})((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/y;
const ATTRIBUTE = /([\w:.-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What is no element, and how it ends. */
const ASIDE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '>'],
  ['<!', '>'],
] as const;

/**
 * The root of a clinical document with what stands before its body. Nothing is fetched and no entity but XML's own five
 * is known, so that no document can grow while it is read. Without a DOM, for it runs in a worker.
 */
export function elementsIn(xml: string): Element {
  const body = xml.search(/<(?:[\w-]{1,50}:)?(?:structuredBody|nonXMLBody)[\s/>]/);
  const head = xml.slice(0, Math.min(body < 0 ? xml.length : body, LONGEST));
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  let from = 0;
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', from)) {
    const here = open.at(-1)!;
    here.text += unescaped(head.slice(from, at));
    const aside = ASIDE.find(([opening]) => head.startsWith(opening, at));
    if (aside) {
      const [opening, closing] = aside;
      const end = head.indexOf(closing, at + opening.length);
      if (end < 0) break;
      if (opening === '<![CDATA[') here.text += head.slice(at + opening.length, end);
      from = end + closing.length;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(head);
    from = tag ? TAG.lastIndex : at + 1;
    if (tag) takeTag(open, tag);
  }
  return root.children.find(({ name }) => name === 'ClinicalDocument') ?? root;
}

function takeTag(open: Element[], [, closing, qualified = '', rest = '']: RegExpExecArray): void {
  const name = qualified.replace(/^.*:/, '');
  if (closing) {
    const at = open.findLastIndex((one) => one.name === name);
    if (at > 0) open.length = at;
    return;
  }
  const element: Element = { name, attributes: attributesIn(rest), children: [], text: '' };
  open.at(-1)!.children.push(element);
  if (!rest.endsWith('/') && open.length < DEEPEST) open.push(element);
}

function attributesIn(text: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found.push([name.replace(/^.*:/, ''), unescaped(double ?? single ?? '')]);
  }
  return Object.fromEntries(found);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()]!;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : String(whole);
  });
