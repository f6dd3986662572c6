import { type Link, type Question, story } from '@tandem/accountability';
import { type ToolReasons } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { type Formatter, type PlaceKey, type Texts, holdersOf } from '../../platform';

export interface WhyGap {
  readonly question: Question;
  /** What is missing: "Who operates it: only declared." */
  readonly words: string;
  /** What would mend it. */
  readonly mend: string;
  /** Who can do that: roles, and for what is only stated the people who can stand behind it. */
  readonly who: string;
  readonly link: UiLink | null;
}

/** A request answers these; the register answers the others. */
const PLACE_OF: Readonly<Record<Question, PlaceKey>> = {
  asked: 'requestForm',
  defined: 'toolForm',
  authorised: 'requestForm',
  pays: 'lineForm',
  operates: 'toolForm',
  benefits: 'toolForm',
  how: 'toolForm',
  whatFor: 'toolForm',
};

/** What the owner or the deputy proves by verifying the tool. */
const VERIFIED: readonly Question[] = ['operates', 'benefits', 'how', 'whatFor'];

/** What a link lacks, what would mend it and who can. */
export function gapsOf(link: Link, { tool }: ToolReasons, texts: Texts, format: Formatter): readonly WhyGap[] {
  const { answers } = tool.chain;
  const missing = story(answers).find((told) => told.link === link)?.missing ?? [];
  return missing.map((question) => {
    const isStated = answers[question] === 'declared' && VERIFIED.includes(question);
    const owners = [tool.businessOwner, tool.deputy].flatMap((person) => (person === null ? [] : [person.name]));
    const roles = holdersOf(PLACE_OF[question]).map((role) => texts.t(`app.role.${role}`));
    return {
      question,
      words: texts.t('app.chain.gap', {
        question: texts.t(`app.chain.question.${question}`),
        answer: texts.t(`app.chain.answer.${answers[question]}`),
      }),
      mend: texts.t(`app.chain.mend.${question}`),
      who: texts.t('registry.why.who', { who: format.list(isStated && owners.length > 0 ? owners : roles) }),
      link: PLACE_OF[question] === 'toolForm' && tool.canEdit ? { path: `/tools/${tool.slug}/edit` } : null,
    };
  });
}
