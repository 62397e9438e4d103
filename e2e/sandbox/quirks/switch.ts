import type { JWK } from 'oidc-provider';
import type { Page } from '../fhir/bundle.ts';
import type { Answer } from '../fhir/outcome.ts';
import type { FhirVersion } from '../fhir/parameters.ts';
import type { PatientRecord, ServedBinary } from '../fhir/record.ts';
import type { FhirRequest } from '../fhir/request.ts';
import type { Delivery } from '../http.ts';
import type { DpopMode } from '../oauth/dpop.ts';
import type { RegistrationMode } from '../oauth/registration.ts';
import type { Draft } from '../patients.ts';
import type { Profile } from '../profiles.ts';

/** One switch of a base URL: `status[CarePlan]=403` is on for CarePlan with the value 403. */
export interface Setting {
  readonly name: string;
  /** '' is every type. */
  readonly type: string;
  readonly value: string;
}

/** A page of a search that is about to be cut. */
export interface Turn {
  readonly type: string;
  /** The first is 1. */
  readonly page: number;
  /** What the `next` link said; undefined for the first page. */
  readonly token: string | undefined;
}

/** What the server makes of a search parameter that it would know: nothing at all, nothing in silence, or a refusal. */
export type ParameterFate = 'unknown' | 'ignored' | 'refused';

/** How files are handed out. */
export type FileStyle = '' | 'raw' | 'json' | 'redirect' | 'redirectNoCors';

/** What a switch may do. Each hook that it has is called at its moment; most switches have one. */
export interface Switch {
  /** One sentence for the README and for whoever reads a base URL. */
  readonly says: string;
  /** Before the store answers: refuse by throwing. */
  readonly before?: (request: FhirRequest, setting: Setting, world: QuirkWorld) => void;
  /** Before a page is cut, the first or a later one: refuse by throwing. */
  readonly turn?: (turn: Turn, setting: Setting, world: QuirkWorld) => void;
  /** Page size, where the search would have used `count` for `total` matches. */
  readonly count?: (count: number, total: number, setting: Setting) => number;
  /** What becomes of a search parameter. */
  readonly parameter?: (name: string, setting: Setting) => ParameterFate | undefined;
  /** How many matches the server says there are, where there are `count`. */
  readonly counted?: (count: number, request: FhirRequest, setting: Setting) => number;
  /** How many of the first resources of each type are counted and never given. */
  readonly withheld?: (setting: Setting) => number;
  /** After the last page comes the first again, under an address of its own. */
  readonly endless?: (setting: Setting) => boolean;
  /** Pages are cut from what is there now, not from what was there when the search began. */
  readonly live?: (setting: Setting) => boolean;
  readonly page?: (page: Page, setting: Setting, world: QuirkWorld) => Page;
  readonly after?: (answer: Answer, setting: Setting, request: FhirRequest) => Answer;
  /** How the bytes of an answer go out. */
  readonly deliver?: (setting: Setting, world: QuirkWorld) => Delivery;
  /** Makes the record behind this base another one than the plain. */
  readonly record?: (draft: Draft, setting: Setting, world: QuirkWorld) => void;
  /** Whether `record` does anything at all with this setting; it does if not said. */
  readonly isVariant?: (setting: Setting) => boolean;
  /** Changes a record when somebody who has read from it comes again (reads `metadata`), for the `visit`-th time. */
  readonly visited?: (
    record: PatientRecord,
    visit: number,
    setting: Setting,
    world: QuirkWorld,
    /** The record of another person at the same base. */
    other: () => PatientRecord,
  ) => void;
  readonly files?: (setting: Setting) => FileStyle;
  /** Which version of FHIR is spoken. */
  readonly version?: (setting: Setting) => FhirVersion;
  /** What `.well-known/smart-configuration` says below `root`; `up` leads from the FHIR base to it. */
  readonly discovery?: (
    said: Record<string, unknown>,
    setting: Setting,
    root: string,
    world: QuirkWorld,
    up: string,
  ) => void;
  /** What `metadata` says. */
  readonly capability?: (said: Record<string, unknown>, setting: Setting) => void;
  /** The status to answer a question of discovery with, instead of what it asks for. */
  readonly describe?: (what: 'configuration' | 'metadata', setting: Setting) => number | undefined;
  /** ms that everything below the FHIR base waits for its answer. */
  readonly wait?: (setting: Setting) => number;
  /** What goes back to the app with the person. */
  readonly answer?: (answer: URLSearchParams, setting: Setting, world: QuirkWorld) => void;
  readonly token?: (body: Record<string, unknown>, setting: Setting, world: QuirkWorld) => void;
  readonly registration?: (setting: Setting) => RegistrationMode;
  readonly dpop?: (setting: Setting) => DpopMode;
  /** Answers that go without CORS headers. */
  readonly withoutCors?: (path: 'token' | 'jwks' | 'fhir', status: number) => boolean;
}

/** What switches may know of the world around them; each base has its own. */
export interface QuirkWorld {
  readonly profile: Profile;
  /** What id_tokens are signed with. */
  readonly key: JWK;
  /** The origin of another hospital, which must never see this one's tokens. */
  readonly otherOrigin: () => string;
  /** An address at the hospital's file storage that opens one file to whoever has it. */
  readonly presigned: (key: string, file: ServedBinary) => string;
  readonly now: () => number;
  /** Moments of the latest FHIR requests, oldest first. */
  readonly recent: number[];
  /** How often something was seen, by whatever name a switch gives it. */
  readonly tally: Map<string, number>;
}

/** Counts one more of `name`; answers how many that makes. */
export function tallied({ tally }: QuirkWorld, name: string): number {
  const times = (tally.get(name) ?? 0) + 1;
  tally.set(name, times);
  return times;
}

/** `3x2` is 3, twice; without an `x` the second is `otherwise`. */
export function timesIn(value: string, otherwise: number): readonly [number, number] {
  const [first = '', second] = value.split('x');
  return [Number(first), second === undefined ? otherwise : Number(second)];
}
