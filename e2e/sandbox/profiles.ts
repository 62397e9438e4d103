/** How one hospital differs from the next. All of it is data. */
export interface Profile {
  readonly id: 'lakeside' | 'harbor' | 'pinewood';
  readonly name: string;
  /** What it calls itself where it describes its own brand: not quite what the catalogue says. */
  readonly brand: { readonly name: string; readonly city: string; readonly state: string };
  /** Hue of its pages, so that a person sees where they are. */
  readonly hue: number;
  /** How the authorization response comes back: the mode when none is asked for, and whether one may be asked for. */
  readonly responseMode: { readonly byDefault: 'fragment' | 'query'; readonly mayAsk: boolean };
  readonly refreshTokens: boolean;
  readonly everything: boolean;
  readonly page: {
    readonly byDefault: number;
    readonly most: number;
    /** A larger `_count` than this is refused; below it, it is cut to `most`. */
    readonly refusedAbove: number;
    /** `next` at the address of the search, or at the base, as HAPI has it. */
    readonly next: 'search' | 'base';
  };
  /** Switches (see `quirks.ts`) that are always on here. */
  readonly switches: string;
}

export const PROFILES: readonly Profile[] = [
  {
    id: 'lakeside',
    name: 'Lakeside General (local sandbox)',
    brand: { name: 'Lakeside General Hospital', city: 'Lake City', state: 'MN' },
    hue: 195,
    responseMode: { byDefault: 'fragment', mayAsk: true },
    refreshTokens: true,
    everything: true,
    page: { byDefault: 50, most: 250, refusedAbove: Infinity, next: 'search' },
    switches: '',
  },
  {
    id: 'harbor',
    name: 'Harbor Clinic (local sandbox)',
    brand: { name: 'Harbor Clinic at the Pier', city: 'Port Alder', state: 'OR' },
    hue: 265,
    responseMode: { byDefault: 'query', mayAsk: false },
    refreshTokens: false,
    everything: true,
    page: { byDefault: 100, most: 1000, refusedAbove: Infinity, next: 'base' },
    switches: 'ownBrand',
  },
  {
    id: 'pinewood',
    name: 'Pinewood Hospital (local sandbox)',
    brand: { name: 'Pinewood Community Hospital', city: 'Cedar Falls', state: 'IA' },
    hue: 145,
    responseMode: { byDefault: 'query', mayAsk: true },
    refreshTokens: true,
    everything: false,
    // Small pages, and no patience with a client that asks for far more than it can get.
    page: { byDefault: 20, most: 20, refusedAbove: 100, next: 'search' },
    switches: 'needCategory[Observation],needCategory[Condition],needCategory[CarePlan],needCategory[DiagnosticReport]',
  },
];
