import { ROUTE_ERROR_WORDS } from '../words/route-error.ts';

/** While the first screen's code and data come: the frame stands, and says what it waits for. */
export const Opening = () => (
  <div className="page">
    <output className="quiet">{ROUTE_ERROR_WORDS.opening}</output>
  </div>
);
