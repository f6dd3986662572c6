import { type Money, toJson } from '@tandem/money';
import { comparisonsOf, DATA_CLASSES, type Lane, leastApprovals, type PolicyDocument } from '@tandem/spend-policy';
import type { RouteAlternative } from './policies/policy-evaluation.dto';
import { type RouteQuestion, routeOf } from './route-finder';

type Question = Omit<RouteQuestion, 'amount'>;

/** What the policy would ask of a request that differs in one answer; null where it would not allow it. */
type Answer = Pick<RouteAlternative, 'lane' | 'approvals'> | null;

/**
 * What would lead to another lane: a cost on the other side of a limit of the policy, or other data. Each limit is tried out
 * rather than read, so that this says what the policy does, whatever its rules look like.
 */
export function routeAlternatives(
  policy: PolicyDocument,
  question: Question,
  asked: { readonly total: Money; readonly lane: Lane },
): RouteAlternative[] {
  return [...byCost(policy, question, asked.lane), ...byData(policy, question, asked)];
}

function byCost(policy: PolicyDocument, question: Question, lane: Lane): RouteAlternative[] {
  // Paid once, the total is what a year costs as well, so that each kind of limit is met by the same amount.
  const answerAt = (total: Money): Answer => answerOf(policy, { ...question, billing: 'once' }, total);
  return limitsOf(policy).flatMap((limit) => [
    ...other(answerAt(limit), lane, { because: 'cost-up-to', limit: toJson(limit), dataClasses: [] }),
    ...other(answerAt({ ...limit, minor: limit.minor + 1n }), lane, {
      because: 'cost-above',
      limit: toJson(limit),
      dataClasses: [],
    }),
  ]);
}

/** The classes of data that lead to the same other lane are told together. */
function byData(
  policy: PolicyDocument,
  question: Question,
  { total, lane }: { readonly total: Money; readonly lane: Lane },
): RouteAlternative[] {
  const found = DATA_CLASSES.filter((dataClass) => dataClass !== (question.dataClass ?? 'none')).flatMap((dataClass) =>
    other(answerOf(policy, { ...question, dataClass }, total), lane, {
      because: 'data',
      limit: null,
      dataClasses: [dataClass],
    }),
  );
  return found.reduce<RouteAlternative[]>((told, next) => {
    const same = told.find((known) => known.lane === next.lane && known.approvals === next.approvals);
    if (!same) return [...told, next];
    const joined = { ...same, dataClasses: [...same.dataClasses, ...next.dataClasses] };
    return told.map((known) => (known === same ? joined : known));
  }, []);
}

function other(
  answer: Answer,
  lane: Lane,
  cause: Pick<RouteAlternative, 'because' | 'limit' | 'dataClasses'>,
): RouteAlternative[] {
  return answer === null || answer.lane === lane ? [] : [{ ...cause, ...answer }];
}

function answerOf(policy: PolicyDocument, question: Question, total: Money): Answer {
  const route = routeOf(policy, question, total);
  return route.ok ? { lane: route.value.lane, approvals: leastApprovals(route.value.steps) } : null;
}

/** The amounts that the rules of a policy compare with, each once. */
function limitsOf({ rules }: PolicyDocument): Money[] {
  const amounts = rules
    .flatMap(({ when }) => comparisonsOf(when))
    .flatMap((comparison) =>
      comparison.field === 'exposure' || comparison.field === 'annualised' || comparison.field === 'totalContractValue'
        ? [comparison.value]
        : [],
    );
  return amounts.filter(({ minor }, index) => amounts.findIndex((known) => known.minor === minor) === index);
}
