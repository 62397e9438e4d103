/** What an app of this origin asks for, by an address that anybody may have written. */
export interface AskedGrant {
  /** Its folder below `apps/`, and its name here: it has no say in what it is called. */
  readonly client: string;
  readonly scopes: string;
  /** Where it goes on: below its own folder, and nowhere else. Undefined where it did not say. */
  readonly back: URL | undefined;
}

/** Undefined where any of it makes no sense. `base`: the address that the app is served under, with a slash at its end. */
export function askedGrant(asked: URLSearchParams, base: string): AskedGrant | undefined {
  const client = asked.get('client') ?? '';
  const scopes = (asked.get('scope') ?? '').trim();
  if (!/^[A-Za-z\d][\w.~-]{0,63}$/.test(client) || client === 'app') return undefined;
  if (scopes === '' || scopes.length > 2000 || /[^\x20-\x7e]/.test(scopes)) return undefined;
  const given = asked.get('return');
  if (given === null) return { client, scopes, back: undefined };
  const back = backTo(given, `${base}apps/${client}/`);
  return back && { client, scopes, back };
}

/** The URL parser has taken out dots, backslashes and names of users: what begins so is there. */
function backTo(given: string, home: string): URL | undefined {
  if (!URL.canParse(given, home)) return undefined;
  const url = new URL(given, home);
  return url.href.startsWith(home) ? url : undefined;
}
