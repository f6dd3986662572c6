import { type Quorum, type ServiceLevel, type StepDefinition, type Turn } from '@tandem/spend-policy';
import { type Texts } from '../platform';
import { type PolicyWords, roleWords } from './condition-words';

/** Who decides in a turn, and how it is settled where several do: "Finance (Finance) and CIO (CIO): both …". */
export function turnWords({ steps, approvals, rejection }: Turn, words: PolicyWords): string {
  const { texts, format } = words;
  const who = format.list(steps.map((step) => memberWords(step, words)));
  const isAlone = steps.length === 1 && (steps[0]?.people ?? 1) === 1;
  return isAlone
    ? who
    : texts.t('policies.board.settled', {
        who,
        quorum: quorumWords(approvals, words),
        rejection: texts.t(`policies.board.rejection.${rejection}`),
      });
}

/** How many of those who are asked have to approve: "2 of them have to approve". */
export function quorumWords(quorum: Quorum, { texts, format }: PolicyWords): string {
  if ('count' in quorum) {
    return texts.plural('policies.board.count', quorum.count);
  }
  return quorum.percent === 100
    ? texts.t('policies.board.all')
    : texts.t('policies.board.percent', { percent: format.percent(quorum.percent) });
}

/** "3 working days". */
export function timeWords(level: ServiceLevel, texts: Texts): string {
  return 'hours' in level
    ? texts.plural('policies.time.hours', level.hours)
    : texts.plural('policies.time.days', level.workingDays);
}

/** Who decides a step, and within which time where it has one of its own. */
function memberWords(step: StepDefinition, words: PolicyWords): string {
  const who = peopleWords(step, words);
  return step.sla === undefined
    ? who
    : words.texts.t('policies.time.step', { who, time: timeWords(step.sla, words.texts) });
}

function peopleWords({ label, role, people = 1 }: StepDefinition, { texts }: PolicyWords): string {
  const name = texts.local(label);
  const asked = roleWords(role, texts);
  if (people === 'everyone') {
    return texts.t('policies.board.everyone', { name, role: asked });
  }
  return people === 1 ? `${name} (${asked})` : texts.plural('policies.board.people', people, { name, role: asked });
}
