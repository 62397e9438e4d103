/** One request as it was sent and its answer as a page of a browser may see it. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly NameAndValue[];
  readonly body: string;
  /** ms since 1970. */
  readonly at: number;
  readonly ms: number;
  /** Undefined when none came that a page may read. */
  readonly answer: RecordedAnswer | undefined;
}

export interface RecordedAnswer {
  /** 0 for a redirect that was not followed. */
  readonly status: number;
  readonly statusText: string;
  /** Those alone that the server lets a page see. */
  readonly headers: readonly NameAndValue[];
  readonly body: string;
}

export type NameAndValue = readonly [name: string, value: string];

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A `fetch` for the steps of this room that writes down what goes through it. Steps need not know. */
export function recorder(fetchIt: Fetch = (url, init) => fetch(url, init)) {
  const records: Recorded[] = [];
  const record: Fetch = async (url, init) => {
    // Whether anything is there at all (`ask.ts`): its answer is for nobody to read.
    if (init.mode === 'no-cors') return fetchIt(url, init);
    const at = Date.now();
    const asked = {
      method: init.method ?? 'GET',
      url,
      headers: [...new Headers(init.headers)],
      body: bodyText(init.body),
      at,
    };
    try {
      const { response, answer } = await readAnswer(await fetchIt(url, init));
      records.push({ ...asked, ms: Date.now() - at, answer });
      return response;
    } catch (error) {
      records.push({ ...asked, ms: Date.now() - at, answer: undefined });
      throw error;
    }
  };
  return { fetch: record, records: records as readonly Recorded[] };
}

const bodyText = (body: RequestInit['body']): string =>
  typeof body === 'string' || body instanceof URLSearchParams ? String(body) : '';

/** The answer written down, and one like it for whoever asked: a body can be read once. */
async function readAnswer(
  response: Response,
): Promise<{ readonly response: Response; readonly answer: RecordedAnswer }> {
  const { status, statusText } = response;
  const body = await response.text();
  const headers = [...response.headers];
  const answer = { status, statusText, headers, body };
  if (status === 0) return { response, answer }; // not to be made again, and nothing in it
  const isEmpty = status === 204 || status === 205 || status === 304;
  return { response: new Response(isEmpty ? null : body, { status, statusText, headers }), answer };
}
