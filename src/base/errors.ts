/** What the person can do next. Screens pick words and buttons by this, never by message text. */
export type Remedy = 'retry' | 'sign-in' | 'go-online' | 'free-space' | 'other-provider' | 'reload-app' | 'report';

/**
 * Base of every error this app throws on purpose.
 *
 * `code` is stable and safe to log. `message` is for developers and never holds patient data,
 * tokens or codes; the original failure, which might, stays in `cause` and crosses no boundary.
 */
export abstract class AppError<Code extends string = string> extends Error {
  abstract override readonly name: string; // spelled out: class names do not survive minifying
  abstract readonly remedy: Remedy;
  readonly code: Code;
  /** What the server itself said (`error`, `error_description`, an outcome's text), as plain text. */
  readonly said: string | undefined;
  /** The code that it gave it, where it has such (an outcome's `value`, `required` …). */
  readonly issue: string | undefined;

  constructor(code: Code, message: string, options?: ErrorOptions & Said) {
    super(message, options);
    this.code = code;
    this.said = options?.said;
    this.issue = options?.issue;
  }
}

/** What a server says of a failure. */
interface Said {
  readonly said?: string | undefined;
  readonly issue?: string | undefined;
}

/** An AppError as plain data, for it must cross from the worker to the page, where classes are lost. */
export interface Failure extends Said {
  readonly code: string;
  readonly remedy: Remedy;
  readonly message: string;
}

/** Plain data of an error that was thrown on purpose; undefined for a bug, which must stay loud. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof AppError)) return undefined;
  const { code, remedy, message, said, issue } = error;
  return { code, remedy, message, said, ...(issue !== undefined && { issue }) };
}
