/** The query of an address with one choice in it; undefined takes it out. */
export function withParam(params: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(params);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next.toString();
}
