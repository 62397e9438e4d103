/** One piece of a line: what it is decides its colour, and never its text. */
export interface JsonToken {
  readonly kind: 'key' | 'text' | 'number' | 'word' | 'mark';
  readonly text: string;
}

export interface JsonLine {
  readonly depth: number;
  readonly tokens: readonly JsonToken[];
}

// A string (to the end, if it is never closed), a number or word, or one mark. White space falls through.
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[^\s{}[\],:"]+|[{}[\],:]/g;

/**
 * JSON laid out for reading, token by token as it was sent: `1.0` stays `1.0` and `1e3` stays `1e3`,
 * which a parsed number does not. What is not JSON comes out in some lines, and nothing of it is lost.
 */
export function jsonLines(json: string): JsonLine[] {
  const lines: { depth: number; tokens: JsonToken[] }[] = [];
  const tokens = json.match(TOKEN) ?? [];
  let depth = 0;
  let line = { depth, tokens: [] as JsonToken[] };

  const endLine = () => {
    if (line.tokens.length > 0) lines.push(line);
    line = { depth, tokens: [] };
  };

  for (const [i, text] of tokens.entries()) {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (text === '{' || text === '[') {
      line.tokens.push({ kind: 'mark', text });
      if (next === '}' || next === ']') continue; // Empty: stays on its line.
      depth += 1;
      endLine();
    } else if (text === '}' || text === ']') {
      if (before !== '{' && before !== '[') {
        depth = Math.max(0, depth - 1);
        endLine();
        line.depth = depth;
      }
      line.tokens.push({ kind: 'mark', text });
    } else if (text === ',') {
      line.tokens.push({ kind: 'mark', text });
      endLine();
    } else {
      line.tokens.push({ kind: kindOf(text, next), text: text === ':' ? ': ' : text });
    }
  }
  endLine();
  return lines;
}

function kindOf(text: string, next: string | undefined): JsonToken['kind'] {
  if (text === ':') return 'mark';
  if (text.startsWith('"')) return next === ':' ? 'key' : 'text';
  return /^-?\d/.test(text) ? 'number' : 'word';
}

/** The same as text to copy: two spaces for each step in. */
export const jsonText = (lines: readonly JsonLine[]): string =>
  lines.map(({ depth, tokens }) => '  '.repeat(depth) + tokens.map(({ text }) => text).join('')).join('\n');
