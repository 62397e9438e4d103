import { Link } from 'react-router';
import { Page } from '../components/page.tsx';
import { GUIDEBOOK } from '../guidebook/address.ts';
import './lists.css';

export const developersRoute = { Component: Developers };

/** For whoever builds an app like this one, or adds a provider to it. */
function Developers() {
  return (
    <Page
      title="For developers"
      lead="What Sheaf knows of the systems it talks to. Nothing here touches your record unless you let it."
    >
      <ul className="panel rows">
        <li>
          <div>
            <strong>
              <Link to={GUIDEBOOK}>Guidebook</Link>
            </strong>
            <p className="quiet">
              What each kind of health record system does: who may register an app, how one signs in, whether a browser
              may read its answers. Each fact says who said so and when.
            </p>
          </div>
        </li>
        <li>
          <div>
            <strong>
              <Link to="/developers/probe">Probe</Link>
            </strong>
            <p className="quiet">
              What a browser finds out about a FHIR server: whether a page may talk to it, how one signs in, what it
              says it can do; and, where you signed in, how it answers.
            </p>
          </div>
        </li>
        <li>
          <div>
            <strong>
              <Link to="/developers/workbench">Workbench</Link>
            </strong>
            <p className="quiet">
              A sign-in on trial, at any server and with any settings: every address, code, token and answer of it,
              requests of your own, and a whole sync into a scratch record.
            </p>
          </div>
        </li>
        <li>
          <div>
            <strong>
              <Link to="/developers/console">Console</Link>
            </strong>
            <p className="quiet">
              Your record as a FHIR server: requests of your own with what could come next, answers to fold and to
              follow, and each as code. It asks you before it reads anything.
            </p>
          </div>
        </li>
      </ul>
    </Page>
  );
}
