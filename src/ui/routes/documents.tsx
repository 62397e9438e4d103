import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DocumentKind, DocumentLine } from '../../record/documents-list.ts';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { Folded } from '../chapters/folded.tsx';
import { LineRow, MemberLine } from '../chapters/line-row.tsx';
import type { UiDeps } from '../deps.ts';
import { DocumentFilters, type DocumentFilter, keptBy } from '../documents/filters.tsx';
import { documentPath } from '../documents/document-path.ts';
import { recordPath } from '../timeline/row.tsx';
import { DOCUMENT_KINDS, DOCUMENT_WORDS, RENDITION_WORDS } from '../words/documents.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import '../documents/documents.css';

export const documentsRoute = (deps: UiDeps) => chapterRoute(deps, 'documents', Documents);

/** Shown at a time: a record may hold thousands. */
const STEP = 150;

function Documents({ view: { lines, setAside }, entries, hidden }: ChapterProps<'documents'>) {
  const [params] = useSearchParams();
  const filter: DocumentFilter = {
    kind: kindOf(params.get('kind')),
    provider: params.get('provider') ?? undefined,
    year: params.get('year') ?? undefined,
  };
  const shown = lines.filter(keptBy(filter));
  return (
    <ChapterPage
      title={SECTION_WORDS.documents}
      lines={lines.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={DOCUMENT_WORDS.empty}
      tools={lines.length > 1 && <DocumentFilters lines={lines} filter={filter} />}
    >
      {shown.length > 0 ? <Years key={params.toString()} lines={shown} /> : lines.length > 0 && <NoneOfThese />}
    </ChapterPage>
  );
}

const kindOf = (said: string | null): DocumentKind | undefined =>
  said !== null && Object.hasOwn(DOCUMENT_KINDS, said) ? (said as DocumentKind) : undefined;

const NoneOfThese = () => (
  <p>
    {DOCUMENT_WORDS.noneOfThese} <Link to="/documents">{DOCUMENT_WORDS.showAll}</Link>
  </p>
);

/** The newest first, under the years that they are of. */
function Years({ lines }: { lines: readonly DocumentLine[] }) {
  const [most, setMost] = useState(STEP);
  const years = Map.groupBy(lines.slice(0, most), ({ when }) => /^\d{4}/.exec(when)?.[0] ?? '');
  return (
    <>
      {[...years].map(([year, ofYear]) => (
        <section key={year} className="document-year" aria-labelledby={`year-${year || 'none'}`}>
          <h2 id={`year-${year || 'none'}`}>{year || DOCUMENT_WORDS.noDate}</h2>
          <ul className="lines panel">
            {ofYear.map((line) => (
              <li key={line.id}>
                <DocumentRow line={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {lines.length > most && (
        <button className="button screen-only" type="button" onClick={() => setMost(most + STEP)}>
          {DOCUMENT_WORDS.more(Math.min(STEP, lines.length - most))}
        </button>
      )}
    </>
  );
}

function DocumentRow({ line }: { line: DocumentLine }) {
  const { author, formats, members, visit, detail, isPreliminary, folded = [] } = line;
  // What a line says of a document by itself is often who wrote it; and that a provider wrote it stands below.
  const about = detail !== '' && !author.startsWith(detail) ? detail : '';
  const by = author === members[0]!.sourceName ? '' : author;
  return (
    <LineRow
      line={line}
      to={documentPath(members[0]!)}
      detail={[about, by && DOCUMENT_WORDS.by(by)].filter(Boolean).join(' · ')}
    >
      {(visit || formats.length > 0) && (
        <p className="quiet small">
          {visit && (
            <>
              {DOCUMENT_WORDS.at} <Link to={recordPath(visit)}>{visit.title}</Link>
            </>
          )}
          {visit && formats.length > 0 && ' · '}
          {formats.map((format) => RENDITION_WORDS[format]).join(', ')}
        </p>
      )}
      {isPreliminary && <p className="small preliminary">{DOCUMENT_WORDS.preliminary}</p>}
      {folded.length > 0 && (
        <Folded className="members small" summary={DOCUMENT_WORDS.folded(folded.length)}>
          {() => (
            <ul>
              {folded.map((member) => (
                <li key={`${member.connectionId}/${member.type}/${member.id}`}>
                  <MemberLine member={member} to={documentPath(member)} />
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
    </LineRow>
  );
}
