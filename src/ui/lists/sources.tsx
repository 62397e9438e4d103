import type { CatalogueView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { exactly } from '../words/when.ts';
import { counted } from '../words/numbers.ts';
import '../components/tag.css';

/** What the catalogue of this copy is made of, and how old each part is. */
export function Sources({ view: { built, brands, endpoints, sources } }: { view: CatalogueView }) {
  const at = Date.parse(built);
  return (
    <section aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">The catalogue of this copy</h2>
      <p>
        {counted(brands, 'provider')} with {counted(endpoints, 'server')}
        {!Number.isNaN(at) && <>, put together on {exactly(at)}</>}.
      </p>
      {sources.length === 0 ? (
        <p className="quiet">It holds what was written by hand, and no vendor’s list.</p>
      ) : (
        <ul className="panel rows">
          {sources.map((source) => (
            <li key={source.name}>
              <div>
                <strong>{source.name}</strong>
                <p className="quiet small">
                  {counted(source.brands, 'provider')}, {counted(source.endpoints, 'server')}
                  {source.date && <> · as of {formatDate(source.date)}</>}
                </p>
                {!source.fresh && (
                  <p className="stale small">It could not be read last time. What it said before still stands.</p>
                )}
              </div>
              <span className={source.fresh ? 'tag' : 'tag stale'}>{source.fresh ? 'fresh' : 'older'}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
