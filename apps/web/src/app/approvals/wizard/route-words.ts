import { type ForeseenStep, type RouteAlternative } from '@tandem/api-client';
import { type Formatter, type Texts } from '../../platform';
import { askedWords } from '../delegations/delegation-words';

interface RouteWords {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** Who decides, in the order in which they do: "One approval: Ana Ruiz (CIO)." */
export function stepsWords(steps: readonly ForeseenStep[], { texts, format }: RouteWords): string {
  const turns = [...Map.groupBy(steps, ({ turn }) => turn).values()].map((turn) => {
    const needed = turn[0]?.approvals ?? 0;
    const deciders = turn.map((step) => deciderWords(step, { texts, format })).join(', ');
    return { needed, said: needed === turn.length ? deciders : texts.t('approvals.policy.some', { needed, deciders }) };
  });
  const needed = turns.reduce((sum, turn) => sum + turn.needed, 0);
  return texts.plural('approvals.policy.approvals', needed, { deciders: turns.map(({ said }) => said).join(', ') });
}

function deciderWords({ role, people, deputies }: ForeseenStep, { texts, format }: RouteWords): string {
  const name = texts.t(`app.role.${role}`);
  return people.length === 0
    ? texts.t('approvals.policy.nobody', { role: name })
    : texts.t('approvals.policy.decider', {
        who: format.list(askedWords(people, deputies, { texts, format })),
        role: name,
      });
}

/** What would lead to another lane: "A cost above 10,000.00 EUR takes the lane Marathon: 2 approvals." */
export function alternativeWords(alternative: RouteAlternative, { texts, format }: RouteWords): string {
  const { because, limit, dataClasses, lane, approvals } = alternative;
  return texts.t(`approvals.policy.alternative.${because}`, {
    limit: limit === null ? '' : format.money(limit),
    data: dataClasses.map((dataClass) => texts.t(`approvals.data.${dataClass}`).toLowerCase()).join(' / '),
    lane: texts.t(`app.ui.lane.${lane}`),
    approvals: texts.plural('approvals.policy.approvalCount', approvals),
  });
}

/** What the button that hands the request in says: who gets it, by name where it is one person. */
export function sendWords(steps: readonly ForeseenStep[], texts: Texts): string {
  const first = steps[0];
  const only = first?.people.length === 1 ? first.people[0] : undefined;
  if (first === undefined) {
    return texts.t('approvals.check.send');
  }
  return texts.t('approvals.check.sendTo', { who: only?.name ?? texts.t(`app.role.${first.role}`) });
}
