import { type Link, type Strength, story } from '@tandem/accountability';
import { type ReasonDecision, type ReasonRequest, type ToolReasons, type ToolView } from '@tandem/api-client';
import { type StatusTone, type UiLink } from '@tandem/ui';
import { type Formatter, type PersonRef, type Texts, isNothing, lineName, rowsBehind } from '../../platform';
import { type ToolFact } from '../tool-facts';
import { contractWords } from '../tool-contract';

/** One thing that is known about a link: whose it is or what it says, from when it is, and where it can be read. */
export interface WhyFact extends ToolFact {
  readonly note: string;
  readonly way: { readonly to: UiLink; readonly words: string } | null;
}

export interface WhyLink {
  readonly link: Link;
  readonly restsOn: Strength;
  readonly tone: StatusTone;
  readonly facts: readonly WhyFact[];
}

export interface WhyContext {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly today: string;
  /** The calendar day of an instant where the company is. */
  readonly dayOf: (instant: string) => string;
  readonly can: (right: 'entry.read' | 'budget-line.read') => boolean;
}

const TONES: Readonly<Record<Strength, StatusTone>> = {
  none: 'rejected',
  declared: 'waiting',
  document: 'info',
  event: 'approved',
};

type FactsOf = (reasons: ToolReasons, context: WhyContext) => readonly WhyFact[];

/** The story of a tool, link by link, with everybody who is on record for it; a link without anybody says so. */
export function whyLinks(reasons: ToolReasons, context: WhyContext): readonly WhyLink[] {
  return story(reasons.tool.chain.answers).map(({ link, restsOn }) => ({
    link,
    restsOn,
    tone: TONES[restsOn],
    facts: FACTS[link](reasons, context),
  }));
}

const need: FactsOf = ({ tool, requests, hiddenRequests }, context) => {
  const { texts } = context;
  const told = requests.find(({ whatFor }) => whatFor !== null);
  const purpose = { label: texts.t('app.chain.question.whatFor') };
  return [
    told === undefined
      ? fact(
          { ...purpose, value: tool.description, note: tool.description && texts.t('registry.why.asRegistered') },
          context,
        )
      : fact({ ...purpose, value: told.whatFor, way: wayTo(told) }, context),
    ...requests.map((request) => asked(request, context)),
    ...(hiddenRequests > 0
      ? [fact({ label: asker(context), value: texts.plural('registry.why.hidden', hiddenRequests) }, context)]
      : []),
    ...(requests.length + hiddenRequests === 0 ? [fact({ label: asker(context), value: null }, context)] : []),
  ];
};

const asker = ({ texts }: WhyContext): string => texts.t('app.chain.question.asked');

function asked(request: ReasonRequest, context: WhyContext): WhyFact {
  const { texts } = context;
  const note = texts.t('registry.why.asked', {
    kind: texts.t(`registry.why.kind.${request.kind}`),
    day: dayOf(request.submittedAt, context),
    status: texts.t(`app.requestStatus.${request.status}`).toLowerCase(),
  });
  return fact({ label: asker(context), value: personName(request.requester), note, way: wayTo(request) }, context);
}

const definition: FactsOf = (reasons, context) => [
  party(context.texts.t('app.chain.question.defined'), reasons.tool.accountability.definedBy, reasons, context),
];

const authorisation: FactsOf = (reasons, context) => [
  party(context.texts.t('app.chain.question.authorised'), reasons.tool.accountability.authorisedBy, reasons, context),
  ...reasons.requests.flatMap((request) => [
    ...request.decisions.map((decision) => decided(request, decision, context)),
    ...(request.approvedAmount === null
      ? []
      : [
          fact(
            {
              label: context.texts.t('registry.why.amount'),
              value: context.format.money(request.approvedAmount),
              way: wayTo(request),
            },
            context,
          ),
        ]),
  ]),
];

function decided(request: ReasonRequest, decision: ReasonDecision, context: WhyContext): WhyFact {
  const { texts } = context;
  const { capacity, decidedAt, onBehalfOf } = decision;
  const told = { role: texts.t(`app.role.${capacity}`), day: dayOf(decidedAt, context), ref: request.ref };
  const note =
    onBehalfOf === null
      ? texts.t('registry.why.decided', told)
      : texts.t('registry.why.decidedFor', { ...told, principal: onBehalfOf.name });
  const known = { path: `/requests/${request.id}/decisions/${decision.id}` };
  const way = decision.hasSnapshot ? { to: known, words: texts.t('registry.why.known') } : wayTo(request);
  const label = texts.t(`registry.why.verdict.${decision.verdict}`);
  return fact({ label, value: personName(decision.person), note, way }, context);
}

const contract: FactsOf = ({ tool, requests }, context) => {
  const { texts, format } = context;
  const amount = tool.contract?.amount ?? null;
  return [
    cameIn(tool, requests, context),
    fact({ label: texts.t('registry.contract.heading'), value: contractWords(tool, context).sentence }, context),
    ...(amount === null
      ? []
      : [fact({ label: texts.t('registry.contract.amount'), value: format.money(amount) }, context)]),
    fact(
      {
        label: texts.t('app.chain.question.operates'),
        value: tool.technicalOwner && personName(tool.technicalOwner),
        note: tool.technicalOwner && texts.t(`registry.why.seal.${tool.seal.state}`),
      },
      context,
    ),
  ];
};

/** By a request that was approved, or under a contract that the register knows. */
function cameIn(tool: ToolView, requests: readonly ReasonRequest[], context: WhyContext): WhyFact {
  const { texts } = context;
  const label = texts.t('app.chain.question.how');
  const note = tool.lane === null ? '' : texts.t(`app.ui.lane.${tool.lane}`);
  const approved = requests.find(({ status }) => status === 'approved');
  if (approved !== undefined) {
    const value = texts.t('registry.why.byRequest', { ref: approved.ref });
    return fact({ label, value, note, way: wayTo(approved) }, context);
  }
  return fact(
    { label, value: tool.contract && texts.t('registry.why.byContract'), note: tool.contract && note },
    context,
  );
}

const entries: FactsOf = ({ tool, lines }, context) => {
  const { texts, format, can } = context;
  if (tool.costScope === 'none') {
    return [fact({ label: texts.t('registry.money.heading'), value: texts.t('registry.costScope.none') }, context)];
  }
  const { amount, drill } = tool.cost12Months;
  const rows =
    isNothing(amount) || !can('entry.read')
      ? null
      : { to: rowsBehind(drill), words: texts.t('registry.money.entries') };
  return [
    fact(
      {
        label: texts.t('registry.money.heading'),
        value: format.money(amount),
        note: tool.costScope === 'part' ? texts.t('registry.costScope.part') : '',
        way: rows,
      },
      context,
    ),
    ...lines.map(({ line, owner, charged }) =>
      fact(
        {
          label: texts.t('app.chain.question.pays'),
          value: owner && personName(owner),
          note: texts.t('registry.why.charged', { amount: format.money(charged.amount) }),
          way: can('budget-line.read')
            ? {
                to: { path: `/budgets/${line.id}` },
                words: `${line.code} ${lineName(line, texts)}, ${line.fiscalYear}`,
              }
            : null,
        },
        context,
      ),
    ),
    ...(lines.length === 0
      ? [
          fact(
            { label: texts.t('app.chain.question.pays'), value: tool.budgetOwner && personName(tool.budgetOwner) },
            context,
          ),
        ]
      : []),
  ];
};

const benefit: FactsOf = ({ tool, requests }, context) => {
  const { texts, format } = context;
  const { benefits } = tool.accountability;
  const measured = requests.findLast(({ successMeasure }) => successMeasure !== null);
  const units = benefits?.units.map(({ name }) => name) ?? [];
  return [
    fact(
      { label: texts.t('app.chain.question.benefits'), value: units.length > 0 ? format.list(units) : null },
      context,
    ),
    fact(
      { label: texts.t('registry.form.benefitOwner'), value: benefits?.owner ? personName(benefits.owner) : null },
      context,
    ),
    fact(
      {
        label: texts.t('registry.why.success'),
        value: measured?.successMeasure ?? null,
        way: measured === undefined ? null : wayTo(measured),
      },
      context,
    ),
  ];
};

const FACTS: Readonly<Record<Link, FactsOf>> = { need, definition, authorisation, contract, entries, benefit };

type Party = ToolReasons['tool']['accountability']['definedBy'];

/** Whoever is on record, by what it rests on, and the request that proves it where that may be opened. */
function party(label: string, someone: Party, { requests }: ToolReasons, context: WhyContext): WhyFact {
  if (someone === null) {
    return fact({ label, value: null }, context);
  }
  const { texts, format } = context;
  const { person, evidence, source, on } = someone;
  const request = requests.find(({ ref }) => ref === source);
  const said = [
    texts.t(`app.chain.answer.${evidence}`),
    ...(source === null || request !== undefined ? [] : [source]),
    ...(on === null ? [] : [format.day(on)]),
  ];
  return fact(
    { label, value: personName(person), note: said.join(' · '), way: request ? wayTo(request) : null },
    context,
  );
}

const wayTo = ({ id, ref }: ReasonRequest): WhyFact['way'] => ({ to: { path: `/requests/${id}` }, words: ref });

const dayOf = (instant: string, { format, dayOf: day }: WhyContext): string => format.day(day(instant));

const personName = ({ name, title }: PersonRef): string => (title === null ? name : `${name}, ${title}`);

interface Said {
  readonly label: string;
  readonly value: string | null;
  readonly note?: string | null;
  readonly way?: WhyFact['way'];
}

/** Nothing on record is said and not left out. */
function fact({ label, value, note = null, way = null }: Said, { texts }: WhyContext): WhyFact {
  return { label, value: value ?? texts.t('registry.noOwner'), isMissing: value === null, note: note ?? '', way };
}
