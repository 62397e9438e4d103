import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { GUIDEBOOK } from '../guidebook/address.ts';
import { DEVELOPERS_WORDS } from '../words/developers.ts';
import './lists.css';

export const developersRoute = { Component: Developers };

/** For whoever builds an app like this one, or adds a provider to it. */
function Developers() {
  return (
    <Page title={DEVELOPERS_WORDS.title} lead={DEVELOPERS_WORDS.lead}>
      <ul className="panel rows">
        <Tool to={GUIDEBOOK} name={DEVELOPERS_WORDS.guidebook} is={DEVELOPERS_WORDS.guidebookIs} />
        <Tool to="/developers/probe" name={DEVELOPERS_WORDS.probe} is={DEVELOPERS_WORDS.probeIs} />
        <Tool to="/developers/workbench" name={DEVELOPERS_WORDS.workbench} is={DEVELOPERS_WORDS.workbenchIs} />
        <Tool to="/developers/console" name={DEVELOPERS_WORDS.console} is={DEVELOPERS_WORDS.consoleIs} />
      </ul>
    </Page>
  );
}

const Tool = ({ to, name, is }: { readonly to: string; readonly name: string; readonly is: string }) => (
  <li>
    <div>
      <strong>
        <Link to={to}>{name}</Link>
      </strong>
      <p className="quiet">{is}</p>
    </div>
  </li>
);
