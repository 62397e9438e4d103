/** A request as it is typed. */
export interface ConsoleRequest {
  readonly method: string;
  /** Below the FHIR address, with the query. */
  readonly path: string;
  /** `Name: value`, one a line. */
  readonly headers: string;
  readonly body: string;
}

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;

export const mayHaveBody = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

/** An empty one is none. */
export const hasBody = ({ method, body }: Pick<ConsoleRequest, 'method' | 'body'>): boolean =>
  mayHaveBody(method) && body !== '';

/** Where the record is asked by other pages. */
export const fhirBase = (): string => new URL(`${import.meta.env.BASE_URL}fhir/`, location.href).href;

/** The headers that go along, their names in lower case; or the first line that is none. */
export function headersOf(
  request: Pick<ConsoleRequest, 'method' | 'headers' | 'body'>,
): { readonly headers: Readonly<Record<string, string>> } | { readonly wrong: string } {
  const headers: Record<string, string> = { accept: 'application/fhir+json' };
  // What is patched is most often JSON, and is said in its own way.
  if (hasBody(request)) {
    headers['content-type'] =
      request.method === 'PATCH' ? 'application/json-patch+json' : 'application/fhir+json; charset=utf-8';
  }
  for (const line of request.headers.split('\n').filter((each) => each.trim() !== '')) {
    const [, name, value] = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:\s*([\x20-\x7e]*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return { wrong: line.trim() };
    headers[name.toLowerCase()] = value;
  }
  return { headers };
}

/** What of an address is below the FHIR address, which is what a request's path is; undefined for any other. */
export function pathIn(address: string, base: string): string | undefined {
  if (address.startsWith(base)) return address.slice(base.length);
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#')) return undefined;
  return /^[A-Z][A-Za-z]{1,60}\/[A-Za-z0-9\-.]{1,64}(\/_history\/[A-Za-z0-9\-.]{1,64})?$/.test(address)
    ? address
    : undefined;
}
