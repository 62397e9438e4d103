import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { usePerson } from '../state/person.ts';
import { useVault } from '../state/vault.ts';
import { AboutIcon, DeviceIcon, ProvidersIcon, TimelineIcon } from './icons.tsx';
import { Mark } from './mark.tsx';
import { SyncLine } from './sync-line.tsx';

const SECTIONS = [
  { to: '/timeline', name: 'Timeline', Icon: TimelineIcon },
  { to: '/providers', name: 'Providers', Icon: ProvidersIcon },
  { to: '/storage', name: 'This device', Icon: DeviceIcon },
  { to: '/about', name: 'About', Icon: AboutIcon },
] as const;

/** Most records are of one person: what tells several apart is loaded for the others. */
const PersonSwitch = lazy(() => import('../people/person-switch.tsx'));
/** And open by themselves. */
const LockButton = lazy(async () => ({ default: (await import('../vault/lock-button.tsx')).LockButton }));

/** A bar at the bottom of a phone, a rail at the side of a desk. */
export function Nav() {
  const { pathname } = useLocation();
  // An entry is read inside the timeline, though its address is its own.
  const here = pathname.startsWith('/record/') ? '/timeline' : pathname;
  const lock = useVault((topic) => topic.lock);
  const isOneOfSeveral = usePerson(({ lookedAt }) => lookedAt !== undefined);
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
      <nav aria-label="Sections">
        <ul>
          {SECTIONS.map(({ to, name, Icon }) => (
            <li key={to}>
              <Link to={to} aria-current={here === to ? 'page' : here.startsWith(to) ? 'true' : undefined}>
                <Icon />
                <span>{name}</span>
              </Link>
            </li>
          ))}
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
