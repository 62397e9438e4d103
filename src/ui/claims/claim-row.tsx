import { formatDate } from '../../fhir/dates.ts';
import { joined } from '../../fhir/text.ts';
import type { Amounts } from '../../record/claims/amounts.ts';
import type { ClaimItem, ClaimLine } from '../../record/claims/claims.ts';
import type { Money } from '../../record/claims/money.ts';
import { LineRow } from '../chapters/line-row.tsx';
import { CLAIM_WORDS as WORDS } from '../words/claims.ts';
import { locale } from '../words/language.ts';
import { moneyWords } from './money-words.ts';

/** One claim: what was asked, who paid what, and (folded) for what. */
export function ClaimRow({ line }: { readonly line: ClaimLine }) {
  const { start, provider, insurer, stage, isReplaced, disposition, items } = line;
  const state = joined([WORDS.stage[stage], isReplaced ? WORDS.replaced : ''], ', ');
  return (
    <LineRow
      line={line}
      detail={joined([provider, insurer === provider ? '' : insurer], ' · ')}
      end={formatDate(start, locale())}
    >
      {state !== '' && <p className="small doubt">{state}</p>}
      <AmountList amounts={line} />
      {disposition !== '' && <p className="small">{disposition}</p>}
      {items.length > 1 && <Items items={items} />}
    </LineRow>
  );
}

/** What nobody said has no nought in its place. */
function AmountList({ amounts: { billed, allowed, paid, owed } }: { readonly amounts: Amounts }) {
  const parts = [
    [WORDS.billed, billed],
    [WORDS.allowed, allowed],
    [WORDS.paid, paid],
    [WORDS.owed, owed],
  ] as const;
  const said = parts.filter((part): part is readonly [string, Money] => part[1] !== undefined);
  if (said.length === 0) return null;
  return (
    <dl className="amounts">
      {said.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{moneyWords(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

const COLUMNS = ['billed', 'paid', 'owed'] as const;

const Items = ({ items }: { readonly items: readonly ClaimItem[] }) => (
  <details className="small">
    <summary>{WORDS.items(items.length)}</summary>
    <div className="claim-items">
      <table>
        <thead>
          <tr>
            <th scope="col">{WORDS.item}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {WORDS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- two items may be alike, and none moves
            <tr key={i}>
              <th scope="row">
                {item.title}
                {item.when !== '' && <span className="quiet"> {formatDate(item.when, locale())}</span>}
              </th>
              {COLUMNS.map((name) => (
                <td key={name}>{item[name] ? moneyWords(item[name]) : <span className="quiet">–</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
