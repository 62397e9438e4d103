/** A resource or a part of one, taken apart. */
export interface Shape {
  [element: string]: unknown;
}

/** One difference between R4 and another version, made in place. */
export type Change = (shape: Shape) => void;

/** How a type of R4 is another version's: under which name, with what changes. */
export interface Told {
  readonly name?: string;
  readonly changes: readonly Change[];
}

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The element under another name, as `as` makes it. */
export const renamed =
  (from: string, to: string, as: (value: unknown, whole: Shape) => unknown = (value) => value): Change =>
  (shape) => {
    if (shape[from] === undefined) return;
    const value = as(shape[from], shape);
    delete shape[from];
    if (value !== undefined) shape[to] = value;
  };

export const changed = (element: string, as: (value: unknown, whole: Shape) => unknown): Change =>
  renamed(element, element, as);

export const dropped =
  (...elements: string[]): Change =>
  (shape) => {
    for (const element of elements) delete shape[element];
  };

export const said =
  (element: string, value: unknown): Change =>
  (shape) =>
    void (shape[element] ??= value);

/** In one object, or in each of a list. */
export const inside =
  (element: string, ...changes: Change[]): Change =>
  (shape) => {
    for (const part of [shape[element]].flat()) if (isShape(part)) for (const change of changes) change(part);
  };

/** The first of a list, where the other version has only one. */
export const one = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

export const listed = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** The first code of a concept, where the other version has a bare word. */
export function word(value: unknown): unknown {
  const concept = one(value);
  if (!isShape(concept)) return concept;
  const coding = one(concept['coding']);
  return isShape(coding) ? coding['code'] : concept['text'];
}

/** A word instead of another, where the other version has words of its own. */
export const inWords =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): unknown =>
    words[String(value)] ?? value;
