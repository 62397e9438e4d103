import { saveFile } from '../components/save-file.ts';
import { csvOf, pageOf } from './exports.ts';
import type { Report } from './report.ts';

/** All of it on paper, as a page to hand to a records office, or as a table. Nothing of it leaves this device by itself. */
export function SaveButtons({ reports }: { reports: readonly Report[] }) {
  const save = (text: string, ending: string) => saveFile(text, `What could not be fetched.${ending}`);
  return (
    <div className="buttons on-screen">
      <button className="button" type="button" onClick={() => save(pageOf(reports, Date.now()), 'txt')}>
        Save as text
      </button>
      <button className="button" type="button" onClick={() => save(csvOf(reports), 'csv')}>
        Save as a table
      </button>
      <button className="button" type="button" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}
