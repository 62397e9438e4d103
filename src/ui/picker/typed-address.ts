/** The address that somebody typed or pasted, with its scheme; undefined for what is no address but a name. */
export function typedAddress(text: string): string | undefined {
  const typed = text.trim();
  const isAddress = /^https?:\/\/\S+$/i.test(typed) || /^[^\s/.]+(\.[^\s/.]+)+(:\d+)?(\/\S*)?$/.test(typed);
  if (!isAddress) return undefined;
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) ? address : undefined;
}
