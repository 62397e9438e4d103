import type { JWK } from 'oidc-provider';
import type { Page } from './fhir/bundle.ts';
import { type Answer, Refusal } from './fhir/outcome.ts';
import type { FhirRequest } from './fhir/request.ts';
import type { DpopMode } from './oauth/dpop.ts';
import type { RegistrationMode } from './oauth/registration.ts';
import type { Profile } from './profiles.ts';
import { type QuirkWorld, type Setting, type Switch, SWITCHES } from './quirks.ts';

/** The switches of one base URL, ready to be asked at each moment. */
export interface Quirks {
  before(request: FhirRequest): void;
  count(count: number, total: number): number;
  page(page: Page): Page;
  after(answer: Answer, type: string): Answer;
  /** Changes what discovery says below `root`. */
  discovery(said: Record<string, unknown>, root: string): void;
  /** Changes what `metadata` says. */
  capability(said: Record<string, unknown>): void;
  /** The status to answer instead of describing the server; undefined where it is described. */
  describe(what: 'configuration' | 'metadata'): number | undefined;
  /** ms. */
  wait(): number;
  /** Changes what goes back to the app with the person. */
  answer(answer: URLSearchParams): void;
  token(body: Record<string, unknown>): void;
  /** How apps may register themselves here. */
  registration(): RegistrationMode;
  /** How it knows DPoP. */
  dpop(): DpopMode;
  withoutCors(path: 'token' | 'jwks' | 'fhir', status: number): boolean;
}

/**
 * Reads the switches of an address, those of the profile before them; throws a Refusal when one does not exist.
 * What was read is kept, for some switches count.
 */
export function quirkReader(profile: Profile, key: JWK, otherOrigin: () => string): (text: string) => Quirks {
  const known = new Map<string, Quirks>();
  return (text) => {
    const world = { profile, key, recent: [], now: Date.now, otherOrigin };
    const quirks = known.get(text) ?? quirksOf(`${profile.switches},${text}`, world);
    known.set(text, quirks);
    return quirks;
  };
}

function quirksOf(text: string, world: QuirkWorld): Quirks {
  const on = settingsIn(text).map((setting) => ({ setting, quirk: switchOf(setting) }));
  const applies = (setting: Setting, type: string) => setting.type === '' || setting.type === type;
  return {
    before: (request) => on.forEach(({ quirk, setting }) => quirk.before?.(request, setting, world)),
    count: (count, total) => on.reduce((now, { quirk, setting }) => quirk.count?.(now, total, setting) ?? now, count),
    page: (page) => on.reduce((now, { quirk, setting }) => quirk.page?.(now, setting, world) ?? now, page),
    after: (answer, type) =>
      on.filter(({ setting }) => applies(setting, type)).reduce((now, { quirk }) => quirk.after?.(now) ?? now, answer),
    discovery: (said, root) => on.forEach(({ quirk, setting }) => quirk.discovery?.(said, setting, root, world)),
    capability: (said) => on.forEach(({ quirk, setting }) => quirk.capability?.(said, setting)),
    describe: (what) =>
      on.reduce<number | undefined>((now, { quirk, setting }) => quirk.describe?.(what, setting) ?? now, undefined),
    wait: () => on.reduce((now, { quirk, setting }) => now + (quirk.wait?.(setting) ?? 0), 0),
    answer: (answer) => on.forEach(({ quirk, setting }) => quirk.answer?.(answer, setting, world)),
    token: (body) => on.forEach(({ quirk, setting }) => quirk.token?.(body, setting, world)),
    registration: () =>
      on.reduce<RegistrationMode>((now, { quirk, setting }) => quirk.registration?.(setting) ?? now, ''),
    dpop: () => on.reduce<DpopMode>((now, { quirk, setting }) => quirk.dpop?.(setting) ?? now, ''),
    withoutCors: (path, status) => on.some(({ quirk }) => quirk.withoutCors?.(path, status) ?? false),
  };
}

const settingsIn = (text: string): readonly Setting[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [, name = part, type = '', value = ''] = /^(\w+)(?:\[(\w+)\])?(?:=(\w+))?$/.exec(part) ?? [];
      return { name, type, value };
    });

/** A name that is not in the table is a typing mistake, and no base. */
function switchOf({ name }: Setting): Switch {
  const found = Object.entries<Switch>(SWITCHES).find(([key]) => key === name);
  if (!found) throw new Refusal(404, 'not-found', `There is no switch "${name}".`);
  return found[1];
}
