import { money, toJson } from '@tandem/money';
import type { PersonRef, UnitRef } from '../identity';
import { chainView } from './chain.dto';
import { chainOf, readChain, TOOL_ANSWERS } from './chain-sql';
import type { MonthWindow } from './months';
import { accountabilityParty, lineRef, personRef, unitRef, vendorRef } from './reference-sql';
import type { AccountabilityParty, Figure, FundSource, Lane, LineRef, VendorRef } from './references.dto';
import type { CostScope, MonthlyCost, StageWeightView, ToolContract, ToolSeal, ToolSprint, ToolView } from './tool.dto';
import { nextStatuses, type ToolStatus } from './tool-status';

/** Columns of a tool `t` with everything that its view shows, but for what it cost. */
export const TOOL_COLUMNS = `
  t.id, t.slug, t.name, t.description, ${vendorRef('v')} as vendor, t.category, t.status, t.lane, t.source, t.origin,
  t.first_seen_on as "firstSeen", t.version, t.updated_at as "updatedAt",
  coalesce((select json_agg(json_build_object('id', s.stage_id, 'weight', s.weight) order by l.sort_key)
              from tool_stage s join life_cycle_stage l on l.id = s.stage_id where s.tool_id = t.id), '[]') as stages,
  coalesce((select json_agg(${unitRef('u')} order by u.code) from tool_benefit b join unit u on u.id = b.unit_id
             where b.tool_id = t.id), '[]') as "benefitUnits",
  ${personRef('business')} as "businessOwner", ${personRef('deputy')} as deputy, ${personRef('technical')} as "technicalOwner", ${personRef('payer')} as "budgetOwner",
  ${personRef('beneficiary')} as "benefitOwner", ${unitRef('home')} as unit, ${lineRef('line')} as "budgetLine",
  ${accountabilityParty('definer', 't.defined')} as "definedBy", ${accountabilityParty('authoriser', 't.authorised')} as "authorisedBy",
  t.contract_ends_on as "endsOn", t.contract_notice_by as "noticeBy", t.contract_auto_renews as "autoRenews",
  t.contract_amount_minor as "contractMinor", t.contract_currency as "contractCurrency",
  (select json_build_object('status', s.status, 'endsOn', coalesce(s.prolonged_to, s.ends_on), 'requestId', s.request_id, 'ref', r.ref)
     from sprint s join request r on r.id = s.request_id
    where s.tool_id = t.id and s.status <> 'promoted' and t.status = 'trial' order by s.started_at desc limit 1) as sprint,
  t.verified_at as "verifiedAt", ${personRef('verifier')} as "verifiedBy", t.seal_broken_at as "brokenAt",
  ${personRef('breaker')} as "brokenBy", t.seal_broken_fields as "brokenFields", ${chainOf(TOOL_ANSWERS)} as chain`;

export const TOOL_JOINS = `
  left join vendor v on v.id = t.vendor_id
  left join person business on business.id = t.business_owner_id
  left join person deputy on deputy.id = t.deputy_id
  left join person technical on technical.id = t.technical_owner_id
  left join person payer on payer.id = t.budget_owner_id
  left join person beneficiary on beneficiary.id = t.benefit_owner_id
  left join person definer on definer.id = t.defined_by_id
  left join person authoriser on authoriser.id = t.authorised_by_id
  left join person verifier on verifier.id = t.verified_by_id
  left join person breaker on breaker.id = t.seal_broken_by_id
  left join unit home on home.id = t.unit_id
  left join budget_line line on line.id = t.budget_line_id`;

export interface ToolRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly vendor: VendorRef | null;
  readonly category: string | null;
  readonly status: ToolStatus;
  readonly lane: Lane | null;
  readonly source: FundSource;
  readonly origin: 'registered' | 'discovered';
  readonly firstSeen: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly sprint: ToolSprint | null;
  readonly stages: StageWeightView[];
  readonly benefitUnits: UnitRef[];
  readonly businessOwner: PersonRef | null;
  readonly deputy: PersonRef | null;
  readonly technicalOwner: PersonRef | null;
  readonly budgetOwner: PersonRef | null;
  readonly benefitOwner: PersonRef | null;
  readonly unit: UnitRef | null;
  readonly budgetLine: LineRef | null;
  readonly definedBy: AccountabilityParty | null;
  readonly authorisedBy: AccountabilityParty | null;
  readonly endsOn: string | null;
  readonly noticeBy: string | null;
  readonly autoRenews: boolean | null;
  readonly contractMinor: bigint | null;
  readonly contractCurrency: string | null;
  readonly verifiedAt: Date | null;
  readonly verifiedBy: PersonRef | null;
  readonly brokenAt: Date | null;
  readonly brokenBy: PersonRef | null;
  readonly brokenFields: string[];
  /** Its answers as digits. */
  readonly chain: string;
  readonly canEdit: boolean;
  readonly cost: bigint;
}

/** How many months the cost of a tool counts. */
export const YEAR = 12;

interface Costs {
  readonly currency: string;
  readonly window: MonthWindow;
  readonly scope: CostScope;
  readonly monthlyCosts: MonthlyCost[];
}

export function toolView(row: ToolRow, { currency, window, scope, monthlyCosts }: Costs): ToolView {
  const {
    benefitUnits,
    benefitOwner,
    definedBy,
    authorisedBy,
    chain,
    cost,
    endsOn: _e,
    noticeBy: _n,
    autoRenews: _a,
    contractMinor: _m,
    contractCurrency: _c,
    verifiedAt: _v,
    verifiedBy: _w,
    brokenAt: _b,
    brokenBy: _x,
    brokenFields: _f,
    ...same
  } = row;
  const hasBenefits = benefitUnits.length > 0 || benefitOwner !== null;
  return {
    ...same,
    nextStatuses: nextStatuses(row.status),
    cost12Months: costFigure(row.id, cost, { currency, window }),
    monthlyCosts,
    costScope: scope,
    accountability: {
      definedBy,
      authorisedBy,
      benefits: hasBenefits ? { units: benefitUnits, owner: benefitOwner } : null,
    },
    chain: chainView(readChain(chain)),
    contract: contractOf(row),
    seal: sealOf(row),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What a tool cost, and the filter of the entries that it is the sum of. */
export function costFigure(
  toolId: string,
  minor: bigint,
  { currency, window }: Pick<Costs, 'currency' | 'window'>,
): Figure {
  return {
    amount: toJson(money(minor, currency)),
    drill: {
      path: '/entries',
      params: { tool: toolId, from: window.firstDay, to: window.lastDay, place: 'actual', currency },
    },
  };
}

function sealOf({ verifiedAt, verifiedBy, brokenAt, brokenBy, brokenFields }: ToolRow): ToolSeal {
  return {
    state: verifiedAt === null ? 'never' : brokenAt === null ? 'whole' : 'broken',
    verifiedAt: verifiedAt?.toISOString() ?? null,
    verifiedBy,
    brokenAt: brokenAt?.toISOString() ?? null,
    brokenBy,
    brokenFields,
  };
}

function contractOf({ endsOn, noticeBy, autoRenews, contractMinor, contractCurrency }: ToolRow): ToolContract | null {
  const amount =
    contractMinor !== null && contractCurrency !== null ? toJson(money(contractMinor, contractCurrency)) : null;
  const isEmpty = endsOn === null && noticeBy === null && autoRenews === null && amount === null;
  return isEmpty ? null : { endsOn, noticeBy, autoRenews, amount };
}
