import { Link } from 'react-router';
import type { ImagingLine } from '../../record/imaging/imaging.ts';
import { ByYear } from '../chapters/by-year.tsx';
import { ChapterPage } from '../chapters/chapter-page.tsx';
import { type ChapterProps, chapterRoute } from '../chapters/chapter-route.tsx';
import { LineRow } from '../chapters/line-row.tsx';
import { SaidList } from '../chapters/said-list.tsx';
import { TimeEnd } from '../chapters/time-end.tsx';
import type { UiDeps } from '../deps.ts';
import { documentPath } from '../documents/document-path.ts';
import { NO_TIME } from '../../record/said-time.ts';
import { IMAGING_WORDS as WORDS } from '../words/imaging.ts';
import { SECTION_WORDS } from '../words/sections.ts';

export const imagingRoute = (deps: UiDeps) => chapterRoute(deps, 'imaging', Imaging);

/** Pictures that were taken, and what was seen on them. */
function Imaging({ view: { lines, setAside }, entries, hidden }: ChapterProps<'imaging'>) {
  return (
    <ChapterPage
      title={SECTION_WORDS.imaging}
      lines={lines.length}
      entries={entries}
      hidden={hidden}
      setAside={setAside}
      empty={WORDS.empty}
    >
      {lines.length > 0 && <p className="quiet small">{WORDS.lead}</p>}
      <ByYear lines={lines} row={(line) => <ImagingRow line={line} />} />
    </ChapterPage>
  );
}

function ImagingRow({ line }: { readonly line: ImagingLine }) {
  const { conclusion, report, reportStatus, hasFile, how, place, reason, readBy, pictures, series } = line;
  const state = WORDS.reportStatus[reportStatus];
  return (
    <LineRow line={line} detail="" end={<TimeEnd time={{ ...NO_TIME, start: line.when }} />}>
      {conclusion !== '' && <p className="lines-kept">{conclusion}</p>}
      {state && <p className="small doubt">{state}</p>}
      {!report && <p className="quiet small">{WORDS.noReport}</p>}
      {report && hasFile && (
        <p className="small screen-only">
          <Link className="row-way" to={documentPath(report)}>
            {WORDS.openReport}
          </Link>
        </p>
      )}
      <SaidList
        facts={[
          [WORDS.how, how],
          [WORDS.place, place],
          [WORDS.reason, reason.join(', ')],
          [WORDS.readBy, readBy.join(', ')],
          [WORDS.pictures, WORDS.pictureCount(pictures, series)],
        ]}
      />
    </LineRow>
  );
}
