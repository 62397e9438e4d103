import type { ProbeReport, RecordReport } from '../../engine/api.ts';
import { PROBE_WORDS } from '../words/probe-page.ts';
import {
  askedWords,
  detailsOf,
  LEVEL_WORDS,
  meaningOf,
  PROBE_GROUPS,
  probeTitle,
  tallyWords,
  verdictWords,
} from '../words/probe.ts';

/** The report as data, for whoever compares servers. */
export const reportJson = (report: ProbeReport, record?: RecordReport): string =>
  `${JSON.stringify(record ? { ...report, withAccess: record } : report, undefined, 2)}\n`;

/** The report to read and to paste into an issue. Everything a server said in it is code: none of it is markup. */
export function reportMarkdown(report: ProbeReport, record?: RecordReport): string {
  const { fhirBase, at } = report;
  const { title, text } = verdictWords((record ?? report).verdict, record !== undefined);
  const findings = [...report.findings, ...(record?.findings ?? [])];
  const asked = [...report.asked, ...(record?.asked ?? [])];
  const lines = [
    `# ${PROBE_WORDS.of(code(fhirBase))}`,
    '',
    `**${title}.** ${text}`,
    '',
    PROBE_WORDS.atWithout(new Date(at).toISOString(), tallyWords(report)),
    ...(record ? ['', PROBE_WORDS.atWith(new Date(record.at).toISOString(), tallyWords(record))] : []),
  ];
  for (const group of PROBE_GROUPS.filter(({ ids }) => findings.some(({ id }) => ids.includes(id)))) {
    lines.push(
      '',
      `## ${group.title}`,
      '',
      `| | ${PROBE_WORDS.finding} | ${PROBE_WORDS.means} | ${PROBE_WORDS.said} |`,
      '| --- | --- | --- | --- |',
    );
    for (const finding of findings.filter(({ id }) => group.ids.includes(id))) {
      const said = detailsOf(finding).map(([label, values]) => `${label}: ${values.map(code).join(' ')}`);
      const name = `[${probeTitle(finding.id)}](${finding.section})`;
      lines.push(`| ${LEVEL_WORDS[finding.level]} | ${name} | ${meaningOf(finding)} | ${said.join('<br>')} |`);
    }
  }
  lines.push(
    '',
    `## ${PROBE_WORDS.whatWasAsked}`,
    '',
    `| ${PROBE_WORDS.request} | ${PROBE_WORDS.answer} | ${PROBE_WORDS.time} |`,
    '| --- | --- | --- |',
  );
  for (const one of asked) lines.push(`| ${code(`${one.method} ${one.url}`)} | ${askedWords(one)} | ${one.ms} ms |`);
  return `${lines.join('\n')}\n`;
}

/** As code in a table: neither a back tick nor a bar gets out of it. */
const code = (text: string): string => `\`${text.replaceAll('`', 'ˋ').replaceAll('|', '¦')}\``;

/** A file's name that says of which server it is. */
export const reportName = ({ fhirBase, at }: ProbeReport, ending: 'md' | 'json'): string =>
  `probe-${new URL(fhirBase).host.replaceAll(/[^a-z0-9.-]+/gi, '-')}-${new Date(at).toISOString().slice(0, 10)}.${ending}`;
