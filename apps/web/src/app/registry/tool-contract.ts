import { type ToolView } from '@tandem/api-client';
import { type Formatter, type Texts } from '../platform';
import { type Nearness, nearnessOf } from './calendar';

export interface ContractWords {
  /** What has to be done by when, and what happens otherwise. */
  readonly sentence: string;
  /** How long there is, such as "10 days left."; empty when there is nothing to wait for. */
  readonly left: string;
  readonly nearness: Nearness | 'none';
}

interface ContractContext {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly today: string;
}

/** The contract of a tool as one sentence: "Give notice to HubSpot by 30 Nov 2026 or it renews (36,000.00 EUR)." */
export function contractWords(
  tool: Pick<ToolView, 'contract' | 'vendor' | 'name'>,
  context: ContractContext,
): ContractWords {
  const { contract } = tool;
  const { texts, today } = context;
  if (contract === null) {
    return { sentence: texts.t('registry.contract.none'), left: '', nearness: 'none' };
  }
  if (contract.noticeBy === null) {
    return { sentence: withoutNotice(tool, context), left: '', nearness: 'none' };
  }
  const { nearness, days } = nearnessOf(contract.noticeBy, today);
  return {
    sentence: nearness === 'passed' ? afterNotice(tool, context) : beforeNotice(tool, context),
    left: nearness === 'passed' ? '' : leftWords(days, texts),
    nearness,
  };
}

type Contracted = Pick<ToolView, 'contract' | 'vendor' | 'name'>;

function beforeNotice({ contract, vendor, name }: Contracted, { texts, format }: ContractContext): string {
  const day = format.day(contract?.noticeBy ?? '');
  const whom = vendor?.name ?? name;
  if (contract?.autoRenews === true) {
    return contract.amount === null
      ? texts.t('registry.contract.noticeOrRenews', { whom, day })
      : texts.t('registry.contract.noticeOrRenewsFor', { whom, day, amount: format.money(contract.amount) });
  }
  return contract?.autoRenews === false
    ? texts.t('registry.contract.decideOrEnds', { day })
    : texts.t('registry.contract.notice', { whom, day });
}

function afterNotice({ contract }: Contracted, { texts, format }: ContractContext): string {
  const day = format.day(contract?.noticeBy ?? '');
  const ends = contract?.endsOn;
  if (contract?.autoRenews === true && ends != null) {
    return texts.t('registry.contract.passedRenews', { day, ends: format.day(ends) });
  }
  return texts.t('registry.contract.passed', { day });
}

function withoutNotice({ contract }: Contracted, { texts, format }: ContractContext): string {
  return contract?.endsOn == null
    ? texts.t('registry.contract.noDates')
    : texts.t('registry.contract.endsWithoutNotice', { ends: format.day(contract.endsOn) });
}

function leftWords(days: number, texts: Texts): string {
  return days === 0 ? texts.t('registry.contract.lastDay') : texts.plural('registry.contract.left', days);
}
