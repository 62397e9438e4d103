import type { Chart } from '../chart.ts';
import { hl7 } from '../codes.ts';
import { DAY, dayOf, TODAY } from '../dates.ts';
import { decimal } from '../decimal.ts';

const money = (value: number) => ({ value: decimal(value, 2), currency: 'USD' as const });

/** What was asked of the insurer, and what it made of it. */
export function writeInsurance(chart: Chart): void {
  const { directory } = chart;
  const coverage = chart.resources.findLast(({ resourceType }) => resourceType === 'Coverage');
  const insurance = [{ sequence: 1, focal: true, coverage: { reference: `Coverage/${coverage?.id}` } }];
  const at = TODAY - 90 * DAY;
  const common = {
    status: 'active' as const,
    type: hl7('claim-type', 'professional', 'Professional'),
    use: 'claim' as const,
    patient: chart.subject,
    billablePeriod: { start: dayOf(at - 20 * DAY), end: dayOf(at - 20 * DAY) },
    provider: directory.organization,
    insurer: directory.insurer,
  };
  const product = { productOrService: { text: 'Office visit' } };
  const claim = chart.add(
    {
      resourceType: 'Claim',
      ...common,
      created: dayOf(at - 10 * DAY),
      priority: hl7('processpriority', 'normal', 'Normal'),
      insurance,
      item: [{ sequence: 1, ...product, net: money(180) }],
      total: money(180),
    },
    at - 10 * DAY,
  );
  chart.add(
    {
      resourceType: 'ExplanationOfBenefit',
      ...common,
      created: dayOf(at),
      claim: { reference: claim.reference },
      outcome: 'complete',
      insurance: insurance.map(({ focal, coverage: of }) => ({ focal, coverage: of })),
      item: [
        {
          sequence: 1,
          ...product,
          adjudication: [
            { category: hl7('adjudication', 'submitted', 'Submitted Amount'), amount: money(180) },
            { category: hl7('adjudication', 'benefit', 'Benefit Amount'), amount: money(144.5) },
          ],
        },
      ],
      total: [{ category: hl7('adjudication', 'benefit', 'Benefit Amount'), amount: money(144.5) }],
    },
    at,
  );
}
