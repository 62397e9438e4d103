import { useEffect, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** A line under the heading. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** A page of text and panels. Its heading takes the focus after navigation. */
export function Page({ title, lead, children }: PageProps) {
  useTitle(title);
  return (
    <article className="page">
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="quiet">{lead}</p>}
      </header>
      {children}
    </article>
  );
}

/** What the tab and the history call this screen. */
export function useTitle(title: string): void {
  // Not <title>: React would add a second one beside that of index.html, and browsers read the first.
  useEffect(() => {
    document.title = `${title} · Sheaf`;
  }, [title]);
}
