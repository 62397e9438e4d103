import type { ReactNode } from 'react';
import { plainWords, webAddress } from '../words/web-address.ts';

/** A link that leaves the app for a stranger's page, which need not know from where. Only text where it is none. */
export function Outside({ to, children = plainWords(to) }: { to: string; children?: ReactNode }) {
  const link = webAddress(to);
  if (link === undefined) return children;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
