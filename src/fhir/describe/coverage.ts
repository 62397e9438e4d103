import { isObject } from '../../base/json.ts';
import { conceptText } from '../coding.ts';
import { moneyText } from '../quantity.ts';
import type { Resource } from '../resource.ts';
import { firstOf, joined, plainText } from '../text.ts';
import { each, first, status, type DescribeHelp, type Describers } from './describer.ts';

/** Insurance and claims. */
export const coverage: Describers = {
  Coverage: {
    kind: 'coverage',
    title: first('type', 'payor', 'insurer'),
    fallback: 'Insurance',
    detail: (resource, help) =>
      firstOf(...each(resource['class'], 5).map((one) => plainText(one['name']))) ||
      first('payor', 'insurer')(resource, help),
  },
  ExplanationOfBenefit: {
    kind: 'coverage',
    title: claimTitle,
    fallback: 'Explanation of benefit',
    detail: claimDetail,
  },
  Claim: { kind: 'coverage', title: claimTitle, fallback: 'Claim', detail: claimDetail },
  ClaimResponse: { kind: 'coverage', title: first('type'), fallback: 'Answer to a claim', detail: claimDetail },
  Account: { kind: 'coverage', title: first('name', 'type'), fallback: 'Account', detail: status },
};

/** The service that is billed says more than "institutional". */
function claimTitle(resource: Resource, help: DescribeHelp): string {
  for (const { productOrService, service } of each(resource['item'], 20)) {
    const text = conceptText(productOrService ?? service);
    if (text !== '' && !text.startsWith('Code ')) return text;
  }
  return first('type')(resource, help);
}

function claimDetail({ total, payment }: Resource, { decimalOf }: DescribeHelp): string {
  const totals = each(Array.isArray(total) ? total : [total], 5).map((one) =>
    moneyText(one['amount'] ?? one, decimalOf),
  );
  const paid = isObject(payment) ? moneyText(payment['amount'], decimalOf) : '';
  return joined([firstOf(...totals), paid === '' ? '' : `paid ${paid}`], ', ');
}
