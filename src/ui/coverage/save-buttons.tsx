import { saveFile } from '../components/save-file.ts';
import { COVERAGE_WORDS, EXPORT_WORDS } from '../words/coverage.ts';
import { csvOf, pageOf } from './exports.ts';
import type { Report } from './report.ts';

/** All of it on paper, as a page to hand to a records office, or as a table. Nothing of it leaves this device by itself. */
export function SaveButtons({ reports }: { reports: readonly Report[] }) {
  const save = (text: string, ending: string) => saveFile(text, `${EXPORT_WORDS.fileName}.${ending}`);
  return (
    <div className="buttons on-screen">
      <button className="button" type="button" onClick={() => save(pageOf(reports, Date.now()), 'txt')}>
        {COVERAGE_WORDS.asText}
      </button>
      <button className="button" type="button" onClick={() => save(csvOf(reports), 'csv')}>
        {COVERAGE_WORDS.asTable}
      </button>
      <button className="button" type="button" onClick={() => print()}>
        {COVERAGE_WORDS.print}
      </button>
    </div>
  );
}
