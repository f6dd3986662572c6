import { missingFields, type RequestField } from '@tandem/spend-policy';
import type { FieldError } from '../platform';
import type { RequestContent } from './request-content';
import { incomplete } from './refusals';
import { type LineFacts, type RequestRecord, toolNameOf } from './request-record';
import { Problem } from '../platform';
import type { Money } from '@tandem/money';

const missing = (pointer: string, detail: string): FieldError => ({ pointer, code: 'required', detail });

/** What every request says, whatever the policy. */
interface CompleteParts {
  readonly amount: Money;
  readonly line: LineFacts;
}

/**
 * The amount and the line of a request that can be handed in.
 *
 * @throws Problem `request.incomplete` with every missing field, `budget.line_or_currency`
 */
export function completeParts(record: RequestRecord): CompleteParts {
  const { content, line } = record;
  const { amount } = content;
  if (toolNameOf(record).trim() === '' || !amount || !line) {
    throw incomplete([
      ...(toolNameOf(record).trim() === '' ? [missing('/toolName', 'Name the tool.')] : []),
      ...(amount ? [] : [missing('/amount', 'Say what it costs over the whole term.')]),
      ...(line ? [] : [missing('/budgetLineId', 'Choose the budget line that pays.')]),
    ]);
  }
  if (amount.currency !== line.currency) {
    throw new Problem(
      'budget.line_or_currency',
      `Line ${line.code} is in ${line.currency}: state the amount in that currency.`,
      {
        errors: [
          {
            pointer: '/amount',
            code: 'currency',
            detail: `State the amount in ${line.currency}.`,
            values: { currency: line.currency },
          },
        ],
      },
    );
  }
  return { amount, line };
}

const ANSWERS: Readonly<Record<RequestField, { readonly pointer: string; readonly detail: string }>> = {
  whatFor: { pointer: '/whatFor', detail: 'Say what it is for.' },
  beneficiary: { pointer: '/benefitUnitIds', detail: 'Say who benefits.' },
  successMeasure: { pointer: '/successMeasure', detail: 'Say how success will be seen.' },
  dataClass: { pointer: '/dataClass', detail: 'Say what data the tool will see.' },
};

/** @throws Problem `request.incomplete` when the policy asks for an answer that is not given */
export function requireAnswers(required: readonly RequestField[], content: RequestContent): void {
  const unanswered = missingFields(required, {
    whatFor: content.whatFor ?? '',
    beneficiary: content.benefitUnitIds.join(' '),
    successMeasure: content.successMeasure ?? '',
    dataClass: content.dataClass ?? '',
  });
  if (unanswered.length > 0)
    throw incomplete(unanswered.map((field) => missing(ANSWERS[field].pointer, ANSWERS[field].detail)));
}
