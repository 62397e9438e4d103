import { type Answer, jsonAnswer, outcomeAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { bodyText, sentIn, resourceIn, type Sent } from './body.ts';
import {
  create,
  type Draft,
  remove,
  requireRight,
  requireWritable,
  standing,
  update,
  writing,
  type Written,
} from './draft.ts';
import { fileIn } from './binary.ts';
import { quoted, refusal } from './outcome.ts';
import { patched } from './patch.ts';
import { current, etagOf, headersOf } from './reads.ts';
import type { Session } from './session.ts';
import { matches } from './search.ts';

/** `POST Type`, conditional with If-None-Exist. @see https://hl7.org/fhir/R4/http.html#create */
export async function createOne(session: Session, ask: Ask, type: string): Promise<Answer> {
  const sent = type === 'Binary' ? (fileIn(ask) ?? sentIn(ask)) : sentIn(ask);
  const condition = ask.headers['if-none-exist'];
  const written = await writing(session, (draft) => createUnless(draft, type, sent, condition));
  return writtenAnswer(session, ask, written);
}

/** Writes it unless the condition finds one: then it is that. Throws 412 where it finds several. */
export async function createUnless(
  draft: Draft,
  type: string,
  sent: Sent,
  condition: string | undefined,
  id: string = draft.session.deps.newId(),
): Promise<Written> {
  requireWritable(draft.session, type, 'c');
  const found = condition === undefined ? undefined : await onlyMatch(draft.session, type, condition);
  return found === undefined ? create(draft, type, id, sent) : found;
}

/** The one resource that a condition finds; undefined for none. Throws 412 for several, 400 for what is no condition. */
export async function onlyMatch(session: Session, type: string, condition: string): Promise<Written | undefined> {
  requireRight(session, type, 's');
  const query = condition.replace(/^.*\?/, '');
  if (query === '') throw refusal(412, 'required', 'A condition has to name what it is looking for.');
  const { total, ids } = await matches(session, type, query);
  if (total > 1) throw refusal(412, 'multiple-matches', `The condition finds ${total} resources, and not one.`);
  const id = ids[0];
  if (id === undefined) return undefined;
  return { ...(await current(session, type, id)), status: 200 };
}

export async function updateOne(session: Session, ask: Ask, type: string, id: string): Promise<Answer> {
  const sent = sentIn(ask);
  const written = await writing(session, async (draft) => update(draft, type, id, sent, ask.headers['if-match']));
  return writtenAnswer(session, ask, written);
}

/** `PUT Type?…`: the one that is found, or a new one. */
export async function updateMatch(session: Session, ask: Ask, type: string): Promise<Answer> {
  const sent = sentIn(ask);
  const written = await writing(session, (draft) => updateFound(draft, type, sent, ask.query, ask.headers['if-match']));
  return writtenAnswer(session, ask, written);
}

export async function updateFound(
  draft: Draft,
  type: string,
  sent: Sent,
  condition: string,
  tags: string | undefined,
): Promise<Written> {
  const found = await onlyMatch(draft.session, type, condition);
  const own = sent.resource.id;
  if (!found) {
    return own === undefined
      ? create(draft, type, draft.session.deps.newId(), sent)
      : update(draft, type, own, sent, tags);
  }
  return update(draft, type, found.id, sent, tags);
}

export async function removeOne(session: Session, ask: Ask, type: string, id: string): Promise<Answer> {
  const written = await writing(session, async (draft) => remove(draft, type, id, ask.headers['if-match']));
  return writtenAnswer(session, ask, written);
}

/** `DELETE Type?…`: the one that is found. */
export async function removeMatch(session: Session, ask: Ask, type: string): Promise<Answer> {
  const written = await writing(session, (draft) => removeFound(draft, type, ask.query, ask.headers['if-match']));
  return writtenAnswer(session, ask, written);
}

export async function removeFound(
  draft: Draft,
  type: string,
  condition: string,
  tags: string | undefined,
): Promise<Written> {
  requireWritable(draft.session, type, 'd');
  const found = await onlyMatch(draft.session, type, condition);
  return found
    ? remove(draft, type, found.id, tags)
    : { status: 204, type, id: '', version: 0, updated: draft.now, text: undefined };
}

const PATCHES = /^application\/(json-patch\+json|json)\s*(;|$)/i;

export async function patchOne(session: Session, ask: Ask, type: string, id: string): Promise<Answer> {
  const patch = bodyText(ask, PATCHES);
  const written = await writing(session, (draft) => patchIn(draft, type, id, patch, ask.headers['if-match']));
  return writtenAnswer(session, ask, written);
}

export async function patchMatch(session: Session, ask: Ask, type: string): Promise<Answer> {
  const patch = bodyText(ask, PATCHES);
  const written = await writing(session, async (draft) => {
    const found = await onlyMatch(draft.session, type, ask.query);
    if (!found) throw refusal(404, 'not-found', 'The condition finds nothing to patch.');
    return patchIn(draft, type, found.id, patch, ask.headers['if-match']);
  });
  return writtenAnswer(session, ask, written);
}

export async function patchIn(
  draft: Draft,
  type: string,
  id: string,
  patch: string,
  tags: string | undefined,
): Promise<Written> {
  requireWritable(draft.session, type, 'u');
  // First whose it is: what a hospital wrote is not read for a change that cannot be.
  standing(draft, type, id);
  const { text } = await current(draft.session, type, id);
  return update(draft, type, id, resourceIn(patched(text, patch), 'The patched resource'), tags);
}

export function writtenAnswer({ deps }: Session, ask: Pick<Ask, 'prefer'>, written: Written): Answer {
  const { status, type, id, version, text } = written;
  if (text === undefined) {
    const headers = version > 0 ? { etag: etagOf(version) } : {};
    if (ask.prefer.returns !== 'OperationOutcome') return { status: 204, headers };
    return outcomeAnswer(200, [{ severity: 'information', code: 'informational', text: 'It is deleted.' }], headers);
  }
  const headers = {
    ...headersOf(written),
    ...(status === 201 && { location: locationOf(deps.base, written) }),
  };
  if (ask.prefer.returns === 'minimal') return { status, headers };
  if (ask.prefer.returns === 'representation') return jsonAnswer(status, text, headers);
  const words = `${type}/${quoted(id)} is kept as version ${version}.`;
  return outcomeAnswer(status, [{ severity: 'information', code: 'informational', text: words }], headers);
}

export const locationOf = (base: string, { type, id, version }: Pick<Written, 'type' | 'id' | 'version'>): string =>
  `${base}${type}/${id}/_history/${version}`;
