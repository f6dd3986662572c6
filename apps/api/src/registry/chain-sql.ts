import { type Chain, pointsOf, type Question, QUESTIONS, type Strength, STRENGTHS } from '@tandem/accountability';

// A chain is read as one digit for each question, in the order of the questions: the place of its strength among all.

const DIGIT = Object.fromEntries(STRENGTHS.map((strength, place) => [strength, String(place)])) as Record<
  Strength,
  string
>;

/** The chain that digits stand for. Throws on what no chain is written as. */
export function readChain(digits: string): Chain {
  const answers = QUESTIONS.map((question, place): [Question, Strength] => {
    const strength = STRENGTHS.find((known) => DIGIT[known] === digits.charAt(place));
    if (strength === undefined) throw new Error(`Not a chain: ${digits}`);
    return [question, strength];
  });
  return Object.fromEntries(answers) as Record<Question, Strength>;
}

/** The digit of each answer, as SQL. */
type AnswerDigits = Readonly<Record<Question, string>>;

/** The digits of a chain, as SQL. */
export const chainOf = (answers: AnswerDigits): string =>
  `(${QUESTIONS.map((question) => answers[question]).join(' || ')})`;

/** The score of a chain, as SQL: the points that each of its answers brings. */
export const scoreOf = (answers: AnswerDigits): string =>
  `(${QUESTIONS.map((question) => {
    const points = STRENGTHS.map((strength) => `when '${DIGIT[strength]}' then ${pointsOf(question, strength)}`);
    return `case ${answers[question]} ${points.join(' ')} end`;
  }).join(' + ')})`;

/** Whether an answer rests on one of these. */
export const restsOn = (digit: string, strengths: readonly Strength[]): string =>
  `${digit} in (${strengths.map((strength) => `'${DIGIT[strength]}'`).join(', ')})`;

const whereEvidence = (evidence: string): string =>
  `case ${evidence} when 'event' then '${DIGIT.event}' when 'document' then '${DIGIT.document}' else '${DIGIT.declared}' end`;

/** Who defined or authorised: by the evidence that is kept beside the name. */
const party = (columns: string): string =>
  `case when ${columns}_by_id is null then '${DIGIT.none}' else ${whereEvidence(`${columns}_evidence`)} end`;

/** Naming who owns a budget is part of authorising it, so it is proven as that is. */
const payer = (line: string): string =>
  `case when ${line}.owner_id is null then '${DIGIT.none}' when ${line}.authorised_by_id is null then '${DIGIT.declared}'
        else ${whereEvidence(`${line}.authorised_evidence`)} end`;

/** A line `l` alone: what it was charged for without a tool. Nobody can say who asked for that, who runs it, how it came or what for. */
export const LINE_ANSWERS: AnswerDigits = {
  asked: `'${DIGIT.none}'`,
  defined: party('l.defined'),
  authorised: party('l.authorised'),
  pays: payer('l'),
  operates: `'${DIGIT.none}'`,
  benefits: `case when not exists (select from line_benefit b where b.line_id = l.id) then '${DIGIT.none}'
                  when l.authorised_by_id is null then '${DIGIT.declared}' else ${whereEvidence('l.authorised_evidence')} end`,
  how: `'${DIGIT.none}'`,
  whatFor: `'${DIGIT.none}'`,
};

/** What the register says of a tool is a statement, until its owner stands behind it: Tandem saw that happen. */
const stated = (isSaid: string): string =>
  `case when not (${isSaid}) then '${DIGIT.none}' when t.verified_at is not null and t.seal_broken_at is null then '${DIGIT.event}'
        else '${DIGIT.declared}' end`;

const approved = (told: string): string =>
  `exists (select from request r where r.tool_id = t.id and r.status = 'approved' and ${told})`;

/** What an approved request says was seen when it was decided; otherwise what the register says. */
const asked = (told: string, isSaid: string): string =>
  `case when ${approved(told)} then '${DIGIT.event}' else ${stated(isSaid)} end`;

/** A tool `t` as the register knows it: whoever owns the budget line that it is to be paid from pays, or its own budget owner. */
export const TOOL_ANSWERS: AnswerDigits = {
  asked: `case when ${approved('true')} then '${DIGIT.event}' else '${DIGIT.none}' end`,
  defined: party('t.defined'),
  authorised: party('t.authorised'),
  pays: `greatest(${stated('t.budget_owner_id is not null')},
                  coalesce((select ${payer('paid')} from budget_line paid where paid.id = t.budget_line_id), '${DIGIT.none}'))`,
  operates: stated('t.technical_owner_id is not null'),
  benefits: asked(
    '(r.benefit_owner_id is not null or exists (select from request_benefit b where b.request_id = r.id))',
    't.benefit_owner_id is not null or exists (select from tool_benefit b where b.tool_id = t.id)',
  ),
  how: asked('true', 't.lane is not null or t.contract_ends_on is not null or t.contract_amount_minor is not null'),
  whatFor: asked(
    'r.what_for is not null',
    't.description is not null or exists (select from tool_stage s where s.tool_id = t.id)',
  ),
};

/** What line `l` was charged for a tool, as digits of the tool and of the line: whoever owns the line that was charged pays. */
export const chargedChain = (tool: string, line: string): string => {
  const place = QUESTIONS.indexOf('pays');
  return `overlay(${tool} placing substr(${line}, ${place + 1}, 1) from ${place + 1} for 1)`;
};
