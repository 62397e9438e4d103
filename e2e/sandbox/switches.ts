import type { Page } from './fhir/bundle.ts';
import { type Answer, Refusal } from './fhir/outcome.ts';
import type { FhirVersion } from './fhir/parameters.ts';
import type { FhirRequest } from './fhir/request.ts';
import type { Delivery } from './http.ts';
import type { DpopMode } from './oauth/dpop.ts';
import type { RegistrationMode } from './oauth/registration.ts';
import type { Patients, Variant } from './patients.ts';
import { SWITCHES } from './quirks.ts';
import type { FileStyle, ParameterFate, QuirkWorld, Setting, Switch, Turn } from './quirks/switch.ts';

/** The switches of one base URL, ready to be asked at each moment. */
export interface Quirks {
  before(request: FhirRequest): void;
  turn(turn: Turn): void;
  count(count: number, total: number): number;
  parameter(name: string, type: string): ParameterFate | undefined;
  counted(count: number, request: FhirRequest): number;
  withheld(): number;
  endless(): boolean;
  live(): boolean;
  page(page: Page): Page;
  after(answer: Answer, request: FhirRequest): Answer;
  deliver(): Delivery;
  /** Which record lies behind the base; undefined where it is the plain one. */
  readonly variant: Variant | undefined;
  /** Somebody has read `metadata`. */
  described(patients: Patients): void;
  files(): FileStyle;
  version(): FhirVersion;
  /** Changes what discovery says below `root`; `up` leads there from the FHIR base. */
  discovery(said: Record<string, unknown>, root: string, up: string): void;
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
export function quirkReader(world: Omit<QuirkWorld, 'recent' | 'tally'>): (text: string) => Quirks {
  const known = new Map<string, Quirks>();
  return (text) => {
    const quirks =
      known.get(text) ?? quirksOf(`${world.profile.switches},${text}`, { ...world, recent: [], tally: new Map() });
    known.set(text, quirks);
    return quirks;
  };
}

interface On {
  readonly setting: Setting;
  readonly quirk: Switch;
}

function quirksOf(text: string, world: QuirkWorld): Quirks {
  const on = settingsIn(text).map((setting): On => ({ setting, quirk: switchOf(setting) }));
  const applies = (setting: Setting, type: string) => setting.type === '' || setting.type === type;
  const variant = variantOf(on, world);
  const visits = visitsOf(on, world, variant);
  return {
    before(request) {
      visits.read();
      for (const { quirk, setting } of on) quirk.before?.(request, setting, world);
    },
    turn: (turn) => on.forEach(({ quirk, setting }) => quirk.turn?.(turn, setting, world)),
    count: (count, total) => on.reduce((now, { quirk, setting }) => quirk.count?.(now, total, setting) ?? now, count),
    parameter: (name, type) =>
      on
        .filter(({ setting }) => applies(setting, type))
        .reduce<ParameterFate | undefined>(
          (now, { quirk, setting }) => quirk.parameter?.(name, setting) ?? now,
          undefined,
        ),
    counted: (count, request) =>
      on.reduce((now, { quirk, setting }) => quirk.counted?.(now, request, setting) ?? now, count),
    withheld: () => on.reduce((now, { quirk, setting }) => quirk.withheld?.(setting) ?? now, 0),
    endless: () => on.some(({ quirk, setting }) => quirk.endless?.(setting) ?? false),
    live: () => on.some(({ quirk, setting }) => quirk.live?.(setting) ?? false),
    page: (page) => on.reduce((now, { quirk, setting }) => quirk.page?.(now, setting, world) ?? now, page),
    after: (answer, request) =>
      on
        .filter(({ setting }) => applies(setting, request.type))
        .reduce((now, { quirk, setting }) => quirk.after?.(now, setting, request) ?? now, answer),
    deliver: () => Object.assign({}, ...on.map(({ quirk, setting }) => quirk.deliver?.(setting, world))) as Delivery,
    variant,
    described: visits.described,
    files: () => on.reduce<FileStyle>((now, { quirk, setting }) => quirk.files?.(setting) ?? now, ''),
    version: () => on.reduce<FhirVersion>((now, { quirk, setting }) => quirk.version?.(setting) ?? now, 'r4'),
    discovery: (said, root, up) =>
      on.forEach(({ quirk, setting }) => quirk.discovery?.(said, setting, root, world, up)),
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

const ORDER = Object.keys(SWITCHES);

/** The switches that make the record another one, by their own names: two bases with the same ones share it. */
function variantOf(on: readonly On[], world: QuirkWorld): Variant | undefined {
  const making = on
    .filter(({ quirk, setting }) => quirk.visited || (quirk.record && (quirk.isVariant?.(setting) ?? true)))
    .toSorted((a, b) => ORDER.indexOf(a.setting.name) - ORDER.indexOf(b.setting.name));
  if (making.length === 0) return undefined;
  return {
    name: making
      .map(({ setting: { name, type, value } }) => `${name}[${type}]=${value}`)
      .toSorted()
      .join(','),
    write: (draft) => making.forEach(({ quirk, setting }) => quirk.record?.(draft, setting, world)),
  };
}

/** A visit is a read of `metadata` after which something of a record is read: asking thrice who is there is one visit. */
function visitsOf(on: readonly On[], world: QuirkWorld, variant: Variant | undefined) {
  let visit = 0;
  let isNew = true;
  return {
    read: () => void (isNew = true),
    described(patients: Patients): void {
      if (!isNew) return;
      isNew = false;
      visit++;
      for (const record of variant ? patients.written(variant.name) : []) {
        const other = () => patients.recordOf(record.patientId === 'p2' ? 'p3' : 'p2', variant);
        for (const { quirk, setting } of on) quirk.visited?.(record, visit, setting, world, other);
      }
    },
  };
}

const settingsIn = (text: string): readonly Setting[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [, name = part, type = '', value = ''] = /^(\w+)(?:\[(\w+)\])?(?:=(.+))?$/.exec(part) ?? [];
      return { name, type, value };
    });

/** A name that is not in the table is a typing mistake, and no base. */
function switchOf({ name }: Setting): Switch {
  const found = Object.entries<Switch>(SWITCHES).find(([key]) => key === name);
  if (!found) throw new Refusal(404, 'not-found', `There is no switch "${name}".`);
  return found[1];
}
