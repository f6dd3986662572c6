import { Problem } from '../platform';
import type { LineFacts } from './request-record';

type DatedLine = Pick<LineFacts, 'code' | 'yearEndsOn'>;

/** Whether nothing can be asked of a line any more; a line of a coming year can be asked early. */
export const hasYearEnded = ({ yearEndsOn }: DatedLine, today: string): boolean => yearEndsOn < today;

/** @throws Problem `budget.year_ended` */
export function requireYearNotEnded(line: DatedLine, today: string): void {
  if (!hasYearEnded(line, today)) return;
  const detail = `The fiscal year of line ${line.code} ended on ${line.yearEndsOn}: a line of the current year has to pay.`;
  throw new Problem('budget.year_ended', detail, {
    errors: [{ pointer: '/budgetLineId', code: 'year_ended', detail }],
  });
}
