/** What a card shows of a chapter. */
export interface Glance<View> {
  /** The view with the first of each of its lists alone. */
  readonly view: View;
  /** How long each of them is. */
  readonly lengths: Readonly<Partial<Record<keyof View, number>>>;
}

/** More than a card shows, on paper too. */
const LINES = 24;
/** Of what one line is made of: enough for its stripes and its words. */
const PARTS = 12;

/**
 * The first lines of each list of a chapter's view. A record of a hundred thousand entries has chapters of megabytes, and a
 * card shows five lines of one.
 */
export function glanceAt<View extends object>(view: View): Glance<View> {
  const lists = Object.entries(view).filter((one): one is [string, readonly unknown[]] => Array.isArray(one[1]));
  const first = lists.map(([name, list]) => [name, list.slice(0, LINES).map(shortened)] as const);
  return {
    view: { ...view, ...Object.fromEntries(first) },
    lengths: Object.fromEntries(lists.map(([name, { length }]) => [name, length])) as Glance<View>['lengths'],
  };
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, PARTS).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shortened(part)]));
}
