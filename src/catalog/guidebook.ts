import { isObject, listOf, textOf, textsOf, type JsonObject } from '../base/json.ts';
import type { ProviderKind } from './entry.ts';
import { type PlatformFacts, readFacts } from './facts.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What the guidebook tells of one platform: its part of `catalog/platforms.json`, parsed. */
export interface GuidebookPage {
  readonly id: string;
  readonly name: string;
  readonly kind: ProviderKind;
  /** Where a developer should start; '' when nobody said. */
  readonly start: string;
  readonly facts: PlatformFacts;
  /** Follows from these facts, whatever the file says. */
  readonly verdict: Verdict;
  /** What signing in and fetching obey here; those that depart from other servers have a `why`. */
  readonly settings: readonly Setting[];
  readonly notes: readonly string[];
}

export interface Setting {
  /** A key of `Quirks`, or `scopes`. */
  readonly key: string;
  readonly value: SettingValue;
  readonly why: Why | undefined;
}

export type SettingValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Readonly<Record<string, readonly string[]>>;

export interface Why {
  /** `2026-11-22` */
  readonly on: string;
  readonly because: string;
  /** Where it can be read up; '' when nowhere. */
  readonly source: string;
}

/** Every platform in the file, by name. One without an id or a name, or that is there already, is left out. */
export function guidebookOf(json: unknown): readonly GuidebookPage[] {
  const pages = new Map<string, GuidebookPage>();
  for (const platform of listOf(json).filter(isObject)) {
    const page = pageOf(platform);
    if (ID.test(page.id) && page.name !== '' && !pages.has(page.id)) pages.set(page.id, page);
  }
  return [...pages.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function pageOf(platform: JsonObject): GuidebookPage {
  const facts = readFacts(platform['facts']);
  const start = textOf(platform['documentation']) ?? '';
  return {
    id: textOf(platform['id']) ?? '',
    name: textOf(platform['name']) ?? '',
    kind: KINDS.find((kind) => kind === platform['kind']) ?? 'provider',
    start: start.startsWith('https://') ? start : '',
    facts,
    verdict: verdictOf(facts),
    settings: settingsOf(platform),
    notes: textsOf(platform['notes']),
  };
}

const KINDS = ['provider', 'sandbox', 'local'] as const satisfies readonly ProviderKind[];

function settingsOf({ scopes, quirks, why }: JsonObject): readonly Setting[] {
  const reasons = isObject(why) ? why : {};
  // What a platform takes back (null) is gone from the merged file, and has its reason all the same.
  const takenBack = Object.fromEntries(Object.keys(reasons).map((key) => [key, null]));
  const said = Object.entries({ ...takenBack, scopes, ...(isObject(quirks) ? quirks : {}) });
  return said.flatMap(([key, json]) => {
    const value = settingValue(json);
    return value === undefined ? [] : [{ key, value, why: whyOf(Object.hasOwn(reasons, key) ? reasons[key] : {}) }];
  });
}

function settingValue(value: unknown): SettingValue | undefined {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as SettingValue;
  if (Array.isArray(value)) return textsOf(value);
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, list]) => [key, textsOf(list)]));
}

function whyOf(why: unknown): Why | undefined {
  if (!isObject(why)) return undefined;
  const on = textOf(why['on']);
  const because = textOf(why['because']);
  return on && because ? { on, because, source: textOf(why['source']) ?? '' } : undefined;
}
