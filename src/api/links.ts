/** Where a Bundle can be asked for again, and its other pages. */
export interface Link {
  readonly relation: 'self' | 'first' | 'previous' | 'next' | 'last';
  readonly url: string;
}

/** `path` below the base with these parameters; what is undefined is taken away. */
export function linkTo(
  base: string,
  path: string,
  params: URLSearchParams,
  changed: Readonly<Record<string, string | undefined>> = {},
): string {
  const own = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) own.delete(name);
    else own.set(name, value);
  }
  const query = String(own);
  return base + path + (query === '' ? '' : `?${query}`);
}

export const linksText = (links: readonly Link[]): string => JSON.stringify(links);
