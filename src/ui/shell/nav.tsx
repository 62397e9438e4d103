import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { isSampleShown, usePerson } from '../state/person.ts';
import { useVault } from '../state/vault.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import { SHELL_WORDS } from '../words/shell.ts';
import { MoreIcon } from './icons.tsx';
import { Mark } from './mark.tsx';
import { isHere, SECTIONS } from './sections.ts';
import { SyncLine } from './sync-line.tsx';

/** Most records are of one person: what tells several apart is loaded for the others. */
const PersonSwitch = lazy(() => import('../people/person-switch.tsx'));
/** And real. */
const SampleLine = lazy(() => import('../welcome/sample-line.tsx'));
/** And open by themselves. */
const LockButton = lazy(async () => ({ default: (await import('../vault/lock-button.tsx')).LockButton }));

/** A bar at the bottom of a phone, a rail at the side of a desk. */
export function Nav() {
  const { pathname } = useLocation();
  const lock = useVault((topic) => topic.lock);
  const isSample = usePerson(isSampleShown);
  const isOneOfSeveral = usePerson(({ lookedAt }) => lookedAt !== undefined);
  const isInBar = SECTIONS.some(({ sections }) => sections.some((one) => one.isInBar && isHere(one, pathname)));
  return (
    <header className="rail">
      <Link className="name" to="/">
        <Mark />
        <span>Sheaf</span>
      </Link>
      {isOneOfSeveral && (
        <Suspense>
          <PersonSwitch />
        </Suspense>
      )}
      {isSample && (
        <Suspense>
          <SampleLine />
        </Suspense>
      )}
      <nav aria-label={SHELL_WORDS.sections}>
        {SECTIONS.map(({ name, sections }) => (
          <ul key={name} aria-label={name}>
            {sections
              .filter(({ isRare }) => !isRare)
              .map((section) => (
                <li key={section.to} className={section.isInBar ? undefined : 'not-in-bar'}>
                  <Link to={section.to} aria-current={isHere(section, pathname)}>
                    {section.Icon && <section.Icon />}
                    <span className={section.nameInBar && 'rail-name'}>{section.name}</span>
                    {section.nameInBar && <span className="bar-name">{section.nameInBar}</span>}
                  </Link>
                </li>
              ))}
          </ul>
        ))}
        <ul className="only-in-bar">
          <li>
            <Link to="/more" aria-current={pathname === '/more' ? 'page' : isInBar ? undefined : 'true'}>
              <MoreIcon />
              <span>{SECTION_WORDS.more}</span>
            </Link>
          </li>
          {lock && (
            <li>
              <Suspense>
                <LockButton lock={lock} />
              </Suspense>
            </li>
          )}
        </ul>
      </nav>
      <SyncLine />
    </header>
  );
}
