/** The part of FHIRPath that HL7's search parameters are written in, as a tree. */
export type Expression =
  /** The context: a type's name as the first word of a path, or the parameter's own element. */
  | { readonly kind: 'root'; readonly name: string | undefined }
  /** `%resource` */
  | { readonly kind: 'resource' }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'as'; readonly of: Expression; readonly type: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: number }
  /** `.where(system='phone')` */
  | { readonly kind: 'equals'; readonly of: Expression; readonly element: string; readonly text: string }
  /** `.where(resolve() is Patient)` */
  | { readonly kind: 'resolves'; readonly of: Expression; readonly type: string }
  | { readonly kind: 'union'; readonly parts: readonly Expression[] }
  /** `x.exists() and x != false`: one flag, of an element that is either a flag or a date. */
  | { readonly kind: 'told'; readonly of: Expression };

const TOKENS = /\s*(?:([A-Za-z%]\w*)|('[^']*')|(\d+)|(!=|[().|=[\]]))/y;

/** Throws at whatever it does not know: a form passed over would be values that no search finds. */
export function parseExpression(text: string): Expression {
  return new Parser(text).whole();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  whole(): Expression {
    const told = this.#told();
    const found = told ?? this.#union();
    if (this.#at < this.#tokens.length) this.#fail();
    return found;
  }

  #told(): Expression | undefined {
    const [path, again] = /^(\S+)\.exists\(\) and (\S+) != false$/.exec(this.#text)?.slice(1) ?? [];
    if (path === undefined || path !== again) return undefined;
    this.#at = this.#tokens.length;
    return { kind: 'told', of: parseExpression(path) };
  }

  #union(): Expression {
    const parts = [this.#as()];
    while (this.#takes('|')) parts.push(this.#as());
    return parts.length === 1 ? parts[0]! : { kind: 'union', parts };
  }

  #as(): Expression {
    const of = this.#path();
    return this.#takes('as') ? { kind: 'as', of, type: this.#word() } : of;
  }

  #path(): Expression {
    let found = this.#start();
    for (;;) {
      if (this.#takes('[')) {
        found = { kind: 'index', of: found, at: Number(this.#next()) };
        this.#must(']');
      } else if (this.#takes('.')) found = this.#step(found);
      else return found;
    }
  }

  #start(): Expression {
    if (this.#takes('(')) {
      const inner = this.#union();
      this.#must(')');
      return inner;
    }
    const word = this.#word();
    if (word === '%resource') return { kind: 'resource' };
    if (/^[A-Z]/.test(word)) return { kind: 'root', name: word };
    return { kind: 'member', of: { kind: 'root', name: undefined }, name: word };
  }

  #step(of: Expression): Expression {
    const name = this.#word();
    if (!this.#takes('(')) return { kind: 'member', of, name };
    const found = this.#call(of, name);
    this.#must(')');
    return found;
  }

  #call(of: Expression, name: string): Expression {
    if (name === 'as') return { kind: 'as', of, type: this.#word() };
    if (name !== 'where') this.#fail();
    const element = this.#word();
    if (element === 'resolve') {
      this.#must('(');
      this.#must(')');
      this.#must('is');
      return { kind: 'resolves', of, type: this.#word() };
    }
    this.#must('=');
    const text = this.#next();
    if (!text.startsWith("'")) this.#fail();
    return { kind: 'equals', of, element, text: text.slice(1, -1) };
  }

  #word(): string {
    const word = this.#next();
    if (!/^[A-Za-z%]/.test(word)) this.#fail();
    return word;
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #must(token: string): void {
    if (!this.#takes(token)) this.#fail();
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? this.#fail();
  }

  #fail(): never {
    throw new Error(`Not understood, near word ${this.#at}: ${this.#text}`);
  }
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  const trimmed = text.trimEnd();
  TOKENS.lastIndex = 0;
  for (let end = 0; end < trimmed.length; end = TOKENS.lastIndex) {
    const [, word, quoted, number, sign] = TOKENS.exec(trimmed) ?? [];
    const token = word ?? quoted ?? number ?? sign;
    if (token === undefined) throw new Error(`Not understood after ${end} characters: ${text}`);
    tokens.push(token);
  }
  return tokens;
}
