/**
 * The address that stands for an organisation in all lists, written in one way: without `www.`, a slash at the end,
 * and capitals in the host. Undefined when it is none.
 */
export function identifierOf(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 300 || /\s/.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  if ((protocol !== 'https:' && protocol !== 'http:') || !host.includes('.')) return undefined;
  return `https://${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
}
