import type { ProbeReport, RecordReport } from '../../engine/api.ts';
import { Ago } from '../components/ago.tsx';
import { saveFile } from '../components/save-file.ts';
import { PROBE_WORDS } from '../words/probe-page.ts';
import { askedWords, tallyWords, verdictWords } from '../words/probe.ts';
import { Findings } from './findings.tsx';
import { reportJson, reportMarkdown, reportName } from './report.ts';

/** A whole report: the verdict, what it follows from, and whom it asked. */
export function Report({ report, record }: { report: ProbeReport; record: RecordReport | undefined }) {
  const { fhirBase, at, findings, asked } = report;
  const { verdict } = record ?? report;
  const { title, text } = verdictWords(verdict, record !== undefined);
  return (
    <>
      <section className="probe-sum" aria-labelledby="verdict-title">
        <div className={verdict.outcome === 'will-not' ? 'note alarm' : 'note'}>
          <h2 id="verdict-title">{title}</h2>
          <p>{text}</p>
        </div>
        <p className="quiet small">
          <code>{fhirBase}</code>: {tallyWords(report)}. {PROBE_WORDS.done} <Ago at={at} />.
          {record && (
            <>
              {' '}
              {PROBE_WORDS.withAccess(tallyWords(record))} {PROBE_WORDS.done} <Ago at={record.at} />.
            </>
          )}
        </p>
        <div className="buttons">
          <button
            className="button"
            type="button"
            onClick={() => saveFile(reportMarkdown(report, record), reportName(report, 'md'))}
          >
            {PROBE_WORDS.asMarkdown}
          </button>
          <button
            className="button"
            type="button"
            onClick={() => saveFile(reportJson(report, record), reportName(report, 'json'))}
          >
            {PROBE_WORDS.asJson}
          </button>
        </div>
        <p className="quiet small">{PROBE_WORDS.holds}</p>
      </section>
      {record && <Findings findings={record.findings} />}
      <Findings findings={findings} />
      <section aria-labelledby="asked-title">
        <h2 id="asked-title">{PROBE_WORDS.whatWasAsked}</h2>
        <ol className="asked small">
          {[...asked, ...(record?.asked ?? [])].map((one, i) => (
            <li key={`${i} ${one.url}`}>
              <code>
                {one.method} {one.url}
              </code>
              <span className="quiet">{PROBE_WORDS.answered(askedWords(one), one.ms)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
