import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import '../tokens.css';
import '../base.css';
import './shell.css';
import { useSearchKeys } from '../search/search-keys.ts';
import { SHELL_WORDS } from '../words/shell.ts';
import { Asides } from './asides.tsx';
import { Nav } from './nav.tsx';

/** The frame around every screen: where one can go, what is going on quietly, and the screen itself. */
export function Shell() {
  useFocusOnNavigation();
  useSearchKeys();
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={toMain}>
        {SHELL_WORDS.skip}
      </a>
      <Nav />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Asides />
      <ScrollRestoration />
    </div>
  );
}

/** A link with a hash would go through the router and into the history. */
function toMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** A click changes the screen without a page load, so that only the focus can tell a screen reader where one is now. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const first = document.querySelector<HTMLElement>('main [data-first-focus]');
    (first ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  }, [pathname]);
}
