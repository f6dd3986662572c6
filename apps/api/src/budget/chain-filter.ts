import { isProof, QUESTIONS, STRENGTHS, type Question, type Strength } from '@tandem/accountability';
import { LINE_ANSWERS, restsOn, TOOL_ANSWERS } from '../registry';
import type { Conditions } from './conditions';

/** What a list of entries can be asked for about their chain: a full one or not, or what one answer rests on. */
export const CHAIN_FILTER = new RegExp(`^(proven|unproven|(${QUESTIONS.join('|')}):(${STRENGTHS.join('|')}))$`);

/** Cuts entries `x` down to those whose chain is such; anything else is left as it is. */
export function whenChainIs(conditions: Conditions, asked: string | undefined): void {
  if (asked === undefined) return;
  if (asked === 'proven') conditions.add(PROVEN);
  else if (asked === 'unproven') conditions.add(`not coalesce(${PROVEN}, false)`);
  else {
    const [question, strength] = asked.split(':');
    conditions.add(answered(question as Question, [strength as Strength]));
  }
}

const toolsWhere = (condition: string): string => `x.tool_id in (select t.id from tool t where ${condition})`;
const linesWhere = (condition: string): string => `x.line_id in (select l.id from budget_line l where ${condition})`;

/** Entries of a tool go by the tool, and others by their line; whoever owns the line always pays. */
function answered(question: Question, strengths: readonly Strength[]): string {
  const ofLine = linesWhere(restsOn(LINE_ANSWERS[question], strengths));
  if (question === 'pays') return ofLine;
  return `(${toolsWhere(restsOn(TOOL_ANSWERS[question], strengths))} or (x.tool_id is null and ${ofLine}))`;
}

const PROOF = STRENGTHS.filter(isProof);
/** Without a tool nobody knows who asked, so such an entry never has a full chain. */
const PROVEN = `(${toolsWhere(
  QUESTIONS.filter((question) => question !== 'pays')
    .map((question) => restsOn(TOOL_ANSWERS[question], PROOF))
    .join(' and '),
)} and ${linesWhere(restsOn(LINE_ANSWERS.pays, PROOF))})`;
