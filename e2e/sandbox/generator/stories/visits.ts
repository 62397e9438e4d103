import type { Chart } from '../chart.ts';
import { DAY, dayOf } from '../dates.ts';
import { NOTES, PROCEDURES, VACCINES, YEARLY_VACCINE } from '../vocabulary/care.ts';
import { BASIC_PANEL, PANELS, SINGLES } from '../vocabulary/labs.ts';
import { LONG_TERM, SHORT_TERM } from '../vocabulary/medications.ts';
import { ACUTE, SEVERE } from '../vocabulary/problems.ts';
import { attest, beginVisit } from './encounter.ts';
import { image } from './imaging.ts';
import { drawPanel, panelAtMost, runTest } from './laboratory.ts';
import { writeNote } from './notes.ts';
import { askQuestions, askSmoking } from './questions.ts';
import { diagnose, perform, prescribe, vaccinate } from './treatment.ts';
import { takeVitals, VITALS_AT_MOST, watchOvernight } from './vitals.ts';

/** One thing that happens in a life, and the most resources that it leaves behind. */
export interface Story {
  readonly atMost: number;
  /** How often it happens, beside the others. */
  readonly weight: number;
  tell(chart: Chart, at: number): void;
}

const PANEL_AT_MOST = Math.max(...PANELS.map(panelAtMost));

const checkUp: Story = {
  atMost: 1 + VITALS_AT_MOST + 2 + PANEL_AT_MOST + 2 + 1 + 2 + 2,
  weight: 30,
  tell(chart, at) {
    const { random } = chart;
    const visit = beginVisit(chart, 'ambulatory', at, 0.5, 'Annual check up');
    takeVitals(chart, visit);
    if (random.chance(0.5)) askSmoking(chart, visit);
    if (random.chance(0.4)) askQuestions(chart, visit);
    if (random.chance(0.7)) drawPanel(chart, visit, random.pick(PANELS));
    for (const test of SINGLES.slice(0, 2)) if (random.chance(0.5)) runTest(chart, visit, test, visit.at + 900_000);
    if (random.chance(0.4)) prescribe(chart, random.pick(LONG_TERM), visit.end, { visit, active: false });
    if (random.chance(0.5)) vaccinate(chart, YEARLY_VACCINE, visit.end, visit);
    if (random.chance(0.2)) vaccinate(chart, random.pick(VACCINES), visit.end, visit);
    writeNote(chart, visit, NOTES.progress, [
      'Feels well. No new complaints.',
      `Seen on ${dayOf(at)}. Come back in a year, or sooner if anything changes.`,
    ]);
    attest(chart, visit);
  },
};

const sickVisit: Story = {
  atMost: 1 + VITALS_AT_MOST + 1 + 2 + 1 + 1,
  weight: 24,
  tell(chart, at) {
    const problem = chart.random.pick(ACUTE);
    const visit = beginVisit(chart, 'sick', at, 0.3, problem.name);
    if (chart.random.chance(0.6)) takeVitals(chart, visit);
    const reason = diagnose(chart, visit, problem);
    prescribe(chart, chart.random.pick(SHORT_TERM), visit.end, { visit, active: false, reason });
    if (chart.random.chance(0.3))
      prescribe(chart, chart.random.pick(SHORT_TERM), visit.end, { visit, active: false, reason });
    writeNote(chart, visit, NOTES.progress, [
      `${problem.name}. Symptoms for ${chart.random.whole(2, 9)} days.`,
      'Rest, fluids, and the prescribed medicine.',
    ]);
    if (chart.random.chance(0.4)) attest(chart, visit);
  },
};

const laboratoryVisit: Story = {
  atMost: 1 + 2 * PANEL_AT_MOST + 2,
  weight: 14,
  tell(chart, at) {
    const visit = beginVisit(chart, 'ambulatory', at, 0.2, 'Laboratory tests');
    drawPanel(chart, visit, chart.random.pick(PANELS));
    if (chart.random.chance(0.5)) drawPanel(chart, visit, chart.random.pick(PANELS));
    runTest(chart, visit, chart.random.pick(SINGLES), at);
    runTest(chart, visit, SINGLES[0]!, at);
  },
};

const emergency: Story = {
  atMost: 1 + VITALS_AT_MOST + 1 + PANEL_AT_MOST + 3 + 1 + 1 + 1,
  weight: 6,
  tell(chart, at) {
    const problem = chart.random.pick(SEVERE);
    const visit = beginVisit(chart, 'emergency', at, chart.random.whole(2, 9), problem.name);
    takeVitals(chart, visit);
    const reason = diagnose(chart, visit, problem);
    drawPanel(chart, visit, chart.random.pick(PANELS));
    image(chart, visit);
    perform(chart, visit, PROCEDURES[1]!, reason);
    prescribe(chart, chart.random.pick(SHORT_TERM), visit.end, { visit, active: false, reason });
    writeNote(chart, visit, NOTES.emergency, [
      `Came with ${problem.name.toLowerCase()}.`,
      'Examined, treated, and sent home with advice.',
    ]);
  },
};

const STAY_DAYS = 5;

const hospitalStay: Story = {
  atMost: 1 + 2 + STAY_DAYS * (6 + panelAtMost(BASIC_PANEL)) + VITALS_AT_MOST + 3 + 2 + 2,
  weight: 3,
  tell(chart, at) {
    const { random } = chart;
    const problem = random.pick(SEVERE);
    const days = random.whole(2, STAY_DAYS);
    const visit = beginVisit(chart, 'inpatient', at, days * 24, problem.name);
    const reason = diagnose(chart, visit, problem);
    takeVitals(chart, visit);
    for (let day = 0; day < days; day++) {
      const morning = at + day * DAY;
      for (let hour = 0; hour < 24; hour += 4) watchOvernight(chart, visit, morning + hour * 3_600_000);
      drawPanel(chart, visit, BASIC_PANEL, morning + 6 * 3_600_000);
    }
    image(chart, visit);
    perform(chart, visit, random.pick(PROCEDURES), reason);
    prescribe(chart, random.pick(SHORT_TERM), visit.end, { visit, active: false, reason });
    writeNote(
      chart,
      visit,
      NOTES.discharge,
      [`Admitted with ${problem.name.toLowerCase()}, stayed ${days} days.`, 'Discharged home in good condition.'],
      'ccda',
    );
    attest(chart, visit);
  },
};

const telephone: Story = {
  atMost: 2,
  weight: 8,
  tell(chart, at) {
    const visit = beginVisit(chart, 'telephone', at, 0.1, 'Question about medication');
    writeNote(chart, visit, NOTES.telephone, ['Called about a refill. Answered.'], 'text');
  },
};

const plannedProcedure: Story = {
  atMost: 1 + 1 + 2 + 1 + 1,
  weight: 10,
  tell(chart, at) {
    const visit = beginVisit(chart, 'ambulatory', at, 1.5, 'Planned procedure');
    perform(chart, visit, chart.random.pick(PROCEDURES));
    if (chart.random.chance(0.5)) image(chart, visit);
    writeNote(chart, visit, NOTES.progress, [
      'The procedure went as planned.',
      'Zoë, the nurse, will call with the results: “no news is good news” – usually.',
    ]);
  },
};

/** All that can happen, the longest first. */
export const STORIES: readonly Story[] = [
  hospitalStay,
  laboratoryVisit,
  checkUp,
  emergency,
  sickVisit,
  plannedProcedure,
  telephone,
];
