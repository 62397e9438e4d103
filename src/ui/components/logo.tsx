import './logo.css';

/** What a provider's own server gave as its picture. It only decorates: the name stands beside it. */
export const Logo = ({ logo }: { logo: string }) =>
  // Never an address elsewhere: nobody is told when a record is looked at.
  logo.startsWith('data:image/') && <img className="logo" src={logo} alt="" />;
