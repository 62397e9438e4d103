import type { ProblemCode, QueryProblem } from '../../fhir/query/problems.ts';
import { named } from '../../fhir/query/problems.ts';

/** What is found out about a query while it is made ready. */
export class Report {
  readonly problems: QueryProblem[];
  /** What is not known here and had no effect, as it stands in the query. */
  readonly ignored: string[] = [];
  readonly isStrict: boolean;

  constructor(isStrict: boolean, problems: readonly QueryProblem[]) {
    this.isStrict = isStrict;
    this.problems = [...problems];
  }

  refuse(code: ProblemCode, parameter: string, detail: string): undefined {
    this.problems.push({ code, parameter: named(parameter), detail });
  }

  /** Whoever asks decides: a parameter that nobody knows is left out, or the search refused. */
  ignore(parameter: string, detail: string): undefined {
    if (this.isStrict) this.refuse('unknown-parameter', parameter, detail);
    else this.ignored.push(parameter);
  }
}
