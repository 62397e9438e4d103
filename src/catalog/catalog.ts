import type { ProviderKind } from './entry.ts';
import type { Quirks } from './endpoint.ts';

/**
 * The whole catalogue as the build hands it to `tables.ts`, and as the picker has it back: what people look for
 * (brands), what they know it by (portals, places), and what an app talks to (endpoints), as in User-access Brands.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 */
export interface Catalog {
  /** When it was built: ISO date and time in UTC. */
  readonly built: string;
  readonly sources: readonly SourceStamp[];
  readonly platforms: readonly PlatformEntry[];
  readonly endpoints: readonly CatalogEndpoint[];
  readonly brands: readonly Brand[];
  /** Endpoint ids of earlier builds → the endpoint that took their place, so that existing connections find it. */
  readonly moved: Readonly<Record<string, string>>;
}

/** One list that went in. */
export interface SourceStamp {
  readonly name: string;
  /** Of the list itself where it says so, else when it was read: `2026-11-22`. */
  readonly date: string;
  readonly brands: number;
  readonly endpoints: number;
  /** False when this build could not read it and took what the last good one had. */
  readonly fresh: boolean;
}

/** What all endpoints of a platform have in common, its defaults merged in. */
export interface PlatformEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: ProviderKind;
  /** '' where only a deployment can have one. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly quirks: Quirks;
  readonly verdict: VerdictCode;
}

/** Whether an app without a server can connect. `verdict.ts` computes it from the platform's facts. */
export type VerdictCode = 'works' | 'sandbox-only' | 'needs-server' | 'unknown';

export interface CatalogEndpoint {
  /** `endpointIdOf(fhirBase)`, or the one that a hand-written brand gave it. */
  readonly id: string;
  /** As `normalBase` has it. */
  readonly fhirBase: string;
  readonly platformId: string;
  /** What departs from its platform; every key optional. */
  readonly over: Partial<Pick<PlatformEntry, 'kind' | 'clientId' | 'scopes' | 'quirks'>> & {
    /** `3.0.2`: the newest of those that a list says it has, where none of them is R4. */
    readonly fhirVersion?: string;
  };
}

export type Category = 'provider' | 'payer' | 'lab' | 'pharmacy' | 'imaging' | 'network' | 'other';

export interface Brand {
  /** Stable over rebuilds. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: Category;
  /** Host and path without `https://`, `www.` and a slash at the end; '' when unknown. */
  readonly website: string;
  readonly places: readonly Place[];
  /** At least one. */
  readonly portals: readonly Portal[];
}

/** Each part '' when unknown. `state` is two letters in the United States. */
export interface Place {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** What a person signs in to. */
export interface Portal {
  /** '' where the brand's own name says it all. */
  readonly name: string;
  /** As `Brand.website`. */
  readonly address: string;
  /** Ids, at least one. */
  readonly endpoints: readonly string[];
}
