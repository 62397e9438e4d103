/** A link for what some list says is a web address, with or without its scheme; undefined for anything else. */
export function webAddress(address: string): string | undefined {
  const full = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`;
  if (address === '' || !URL.canParse(full)) return undefined;
  const { protocol, href } = new URL(full);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** As people read it: without scheme, `www.` and a slash at the end. */
export const plainWords = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
