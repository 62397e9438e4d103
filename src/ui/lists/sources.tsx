import type { CatalogueView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { locale } from '../words/language.ts';
import { LISTS_WORDS, listWords } from '../words/lists.ts';
import { exactly } from '../words/when.ts';
import '../components/tag.css';

/** What the catalogue of this copy is made of, and how old each part is. */
export function Sources({ view: { built, brands, endpoints, sources } }: { view: CatalogueView }) {
  const at = Date.parse(built);
  return (
    <section aria-labelledby="catalogue-title">
      <h2 id="catalogue-title">{LISTS_WORDS.catalogue}</h2>
      <p>{LISTS_WORDS.madeOf(brands, endpoints, Number.isNaN(at) ? '' : exactly(at))}</p>
      {sources.length === 0 ? (
        <p className="quiet">{LISTS_WORDS.byHand}</p>
      ) : (
        <ul className="panel rows">
          {sources.map((source) => (
            <li key={source.name}>
              <div>
                <strong>{source.name}</strong>
                <p className="quiet small">
                  {listWords(source)}
                  {source.date && LISTS_WORDS.asOf(formatDate(source.date, locale()))}
                </p>
                {!source.fresh && <p className="stale small">{LISTS_WORDS.stale}</p>}
              </div>
              <span className={source.fresh ? 'tag' : 'tag stale'}>
                {source.fresh ? LISTS_WORDS.fresh : LISTS_WORDS.older}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
