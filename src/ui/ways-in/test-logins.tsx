import type { PlatformGuide } from '../../engine/api.ts';

/** What the vendor published for trying its sandbox. */
export const TestLogins = ({ logins }: Pick<PlatformGuide, 'logins'>) => (
  <section className="logins" aria-label="Test sign-ins">
    <p className="small">Sign-ins that were published for it, for invented people:</p>
    <ul>
      {logins.map(({ user, password }) => (
        <li key={`${user} ${password}`}>
          <code>{user}</code> <span className="quiet small">with the password</span> <code>{password}</code>
        </li>
      ))}
    </ul>
  </section>
);
