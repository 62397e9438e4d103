import type { Failure } from '../base/errors.ts';
import type { IdTokenWarning } from '../smart/id-token.ts';
import type { LaunchContext } from '../smart/launch-context.ts';

/** One patient at one hospital (law 7: issuer + FHIR base + patient), as the store keeps it, encrypted. */
export interface Connection {
  /** Random; says nothing of the person or the hospital, for it is a key on disk. */
  readonly id: string;
  readonly endpointId: string;
  readonly issuer: string | undefined;
  readonly fhirBase: string;
  readonly patientId: string;
  /** Name and place of the provider as the catalogue had them at sign-in, or as its own server says since. */
  readonly name: string;
  readonly place: string;
  /** An image that its own server gave, as a data: address. */
  readonly logo?: string;
  /** 1…8: the colour of its binding; given once, never reused while it is taken. */
  readonly stripe: number;
  readonly connectedAt: number;
  /** 'file': it was read from a file that the person brought. There is nobody to ask, and never was. */
  readonly access: 'active' | 'ended' | 'disconnected' | 'file';
  /** Of 'file': which. */
  readonly file?: BroughtFile;
  /** What an EHR said of the page that it started the app from, at the last sign-in. */
  readonly launched?: LaunchContext | undefined;
  /** Why this device could not register itself at the last sign-in: the person will be asked each time. */
  readonly notRegistered?: Failure | undefined;
  /** Access ended, and the answer to the renewal before had been lost. */
  readonly renewalLost?: boolean | undefined;
  /** Scopes of the last sign-in: what was asked for, and what was given. */
  readonly scopes?: { readonly asked: string; readonly granted: string } | undefined;
  /** What is wrong with the id_token of the last sign-in. */
  readonly warnings?: readonly IdTokenWarning[] | undefined;
}

/** A file that became a source. */
export interface BroughtFile {
  /** As it was called on the person's device. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly format: FileFormat;
  /** Of the person who does not exist, shown to whoever wants to see what this is. */
  readonly isSample?: boolean;
  /** It is being read, or was not read to its end. */
  readonly isPartial?: boolean;
}

/** 'lines': a resource a line (NDJSON); 'document': one in XML (C-CDA). */
export type FileFormat = 'bundle' | 'lines' | 'resource' | 'document';

/** Where entries come from: a connection or, under 'own', what a person enters here themselves. */
export interface Source extends Omit<Connection, 'access'> {
  readonly access: Connection['access'] | 'own';
  /** Of 'own': who enters it. */
  readonly personId?: string;
}

/** 'paused': it stopped by itself and says why in `failure`; 'stopped': the person stopped it. */
export type RunState = 'running' | 'stopped' | 'paused' | 'finished';

/** One sync of one connection. */
export interface Run {
  readonly id: string;
  readonly connectionId: string;
  readonly state: RunState;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly failure: Failure | undefined;
  /** The last segment that was written before it, by any connection. */
  readonly after?: number;
  /** What it brought, once it ended. */
  readonly news?: NewsCounts;
  /** 'merged': the provider joined this patient's record with another, or took it apart. */
  readonly notes?: readonly 'merged'[];
}

/** How many entries a run brought that were not here so; the last is what its provider no longer lists. */
export interface NewsCounts {
  /** There was nothing of this connection before, so that all of it is new. */
  readonly first: boolean;
  readonly added: number;
  readonly amended: number;
  readonly withdrawn: number;
  readonly removed: number;
}

/** Each search ends in exactly one of the states after 'in-parts' (law 5), which waits for those that it was cut into. */
export type SearchState =
  | 'waiting'
  | 'fetching'
  | 'in-parts'
  | 'got'
  | 'empty'
  | 'refused'
  | 'not-offered'
  | 'not-granted'
  | 'failed'
  | 'cut-short';

/** One search of one run: its line in the ledger and its checkpoint in one, so that they cannot disagree. */
export interface LedgerRow {
  readonly searchId: string;
  /** Place in the plan. */
  readonly order: number;
  readonly label: string;
  /** As shown: type and parameters without the patient's id. */
  readonly query: string;
  /** Address of the first page, relative to the FHIR base. */
  readonly url: string;
  readonly state: SearchState;
  /** Where the next page is; null before the first and after the last. */
  readonly next: string | null;
  readonly pages: number;
  readonly got: number;
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  readonly warnings: readonly string[];
  /** Of `got`, those of the type that was asked for, without what came along. */
  readonly matched?: number;
  /** `searchId` of the search that this one is a part of. */
  readonly parent?: string;
  /** How many matches its parts together must bring; undefined where the server did not say. */
  readonly expected?: number | undefined;
  /** Asked page after page, whatever the server counts: its parts did not bring all of it. */
  readonly plain?: boolean;
  /** It asked only for what changed since then, as it stands in the address. */
  readonly since?: string;
  /** When it was last asked, in ms since 1970. */
  readonly askedAt?: number;
  /** The latest time that its pages name as when they were made, by the server's clock, in ms since 1970. */
  readonly serverTime?: number;
}
