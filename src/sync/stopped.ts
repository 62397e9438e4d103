/** The reason to abort a run with when it is the person who stops it. In a file of its own: knowing it loads no sync. */
export class Stopped extends Error {
  override readonly name = 'AbortError';
}
