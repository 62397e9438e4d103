import type { FhirResponse } from '../base/fhir-message.ts';
import { type Bytes, utf8 } from '../base/bytes.ts';
import { type Ask, FHIR_JSON } from './ask.ts';
import { type FhirRefusal, type Issue, outcomeText } from './outcome.ts';
import { pretty } from './splice.ts';

/** What is answered, before it is bytes. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** One line of FHIR's JSON. */
  readonly text?: string;
  /** Anything else; a buffer of its own, for it is given away. */
  readonly raw?: { readonly type: string; readonly bytes: Bytes };
}

export const jsonAnswer = (status: number, text: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  text,
});

export const outcomeAnswer = (status: number, issues: readonly Issue[], headers: Answer['headers'] = {}): Answer =>
  jsonAnswer(status, outcomeText(issues), headers);

export const refused = ({ status, issues, headers }: FhirRefusal): Answer => outcomeAnswer(status, issues, headers);

/** Nothing of the record may lie in a cache of the browser's, which is on disk and not encrypted. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The answer as it goes out. */
export function responseOf(answer: Answer, ask: Pick<Ask, 'method' | 'params'> | undefined): FhirResponse {
  const { status, headers, raw } = answer;
  const isPretty = ask?.params.get('_pretty') === 'true';
  const text = answer.text !== undefined && isPretty ? pretty(answer.text) : answer.text;
  const body = raw?.bytes ?? (text === undefined ? undefined : utf8(text));
  return {
    status,
    headers: {
      ...ALWAYS,
      ...(body && { 'content-type': raw?.type ?? FHIR_JSON, 'content-length': String(body.length) }),
      ...headers,
    },
    body: ask?.method === 'HEAD' ? undefined : body,
  };
}
