import { Link, useLocation } from 'react-router';
import { AboutIcon, DeviceIcon, ProvidersIcon, TimelineIcon } from './icons.tsx';
import { Mark } from './mark.tsx';
import { SyncLine } from './sync-line.tsx';

const SECTIONS = [
  { to: '/timeline', name: 'Timeline', Icon: TimelineIcon },
  { to: '/providers', name: 'Providers', Icon: ProvidersIcon },
  { to: '/storage', name: 'This device', Icon: DeviceIcon },
  { to: '/about', name: 'About', Icon: AboutIcon },
] as const;

/** A bar at the bottom of a phone, a rail at the side of a desk. */
export function Nav() {
  const { pathname } = useLocation();
  // An entry is read inside the timeline, though its address is its own.
  const here = pathname.startsWith('/record/') ? '/timeline' : pathname;
  return (
    <header className="rail">
      <Link className="name" to="/">
        <Mark />
        <span>Sheaf</span>
      </Link>
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
        </ul>
      </nav>
      <SyncLine />
    </header>
  );
}
