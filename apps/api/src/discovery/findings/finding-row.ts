import { money, toJson } from '@tandem/money';
import type { UnitRef } from '../../identity';
import { accountabilityParty, personRef, toolRef, unitRef } from '../../registry';
import type { AccountabilityParty, ToolRef } from '../../registry';
import { reasonTexts } from '../imports/imports.queries';
import type { SupplierMatch } from '../matching/supplier-match';
import { isRetiredShadow, isVendorless, type ToolDirectory } from '../matching/tool-directory';
import type { Certainty, FindingStatus } from './finding-store';
import type { FindingView, RequestRef } from './findings.dto';
import { openActions } from './triage-rules';

interface CurrencyTotal {
  readonly currency: string;
  /** Text, because a number of JSON would not hold it exactly. */
  readonly minor: string;
  readonly count: number;
}

export interface FindingRow {
  readonly id: string;
  readonly ref: string;
  readonly status: FindingStatus;
  readonly certainty: Certainty;
  readonly name: string;
  readonly match: SupplierMatch;
  readonly shadowToolId: string | null;
  readonly tool: ToolRef | null;
  readonly definedBy: AccountabilityParty | null;
  readonly authorisedBy: AccountabilityParty | null;
  readonly toolUnits: UnitRef[];
  readonly toolOwner: NonNullable<FindingView['accountability']['benefits']>['owner'];
  readonly paymentCount: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly totals: CurrencyTotal[];
  readonly units: UnitRef[];
  readonly request: RequestRef | null;
  readonly hasDecision: boolean;
  readonly ignoredUntil: string | null;
  readonly version: number;
}

/** The status as it counts today: what was ignored until a day comes back by itself. `$1` is today. */
export const STATUS = `case when f.status = 'ignored' and f.ignored_until < $1::date then 'new' else f.status end`;

/** Columns of `finding f` with the totals of those of its units that the reader may see (`visible` is on `t.unit_id`). */
export const findingColumns = (visible: string): string => `
  f.id, 'F-' || f.number as ref, ${STATUS} as status, f.certainty, f.name, f.match, f.shadow_tool_id as "shadowToolId",
  ${toolRef('tool')} as tool, ${accountabilityParty('definer', 'tool.defined')} as "definedBy",
  ${accountabilityParty('authoriser', 'tool.authorised')} as "authorisedBy", ${personRef('owner')} as "toolOwner",
  coalesce((select json_agg(${unitRef('u')} order by u.code) from tool_benefit b join unit u on u.id = b.unit_id
             where b.tool_id = tool.id), '[]') as "toolUnits",
  seen.payments as "paymentCount", seen.first_seen as "firstSeen", seen.last_seen as "lastSeen",
  (select json_agg(json_build_object('currency', c.currency, 'minor', c.minor::text, 'count', c.payments) order by c.payments desc, c.currency)
     from (select t.currency, sum(t.amount_minor) as minor, sum(t.payment_count) as payments
             from finding_total t where t.finding_id = f.id and ${visible} group by t.currency) c) as totals,
  coalesce((select json_agg(${unitRef('u')} order by p.payments desc, u.code)
              from (select t.unit_id, sum(t.payment_count) as payments
                      from finding_total t where t.finding_id = f.id and ${visible} group by t.unit_id) p
              join unit u on u.id = p.unit_id where u.code <> 'NA'), '[]') as units,
  case when request.id is not null then json_build_object('id', request.id, 'ref', request.ref) end as request,
  f.last_action_id is not null as "hasDecision", f.ignored_until as "ignoredUntil", f.version`;

export const findingJoins = (visible: string): string => `
  join lateral (select sum(t.payment_count)::int as payments, min(t.first_seen) as first_seen, max(t.last_seen) as last_seen
                  from finding_total t where t.finding_id = f.id and ${visible}) seen on seen.payments > 0
  left join tool on tool.id = coalesce(f.tool_id, f.shadow_tool_id)
  left join person definer on definer.id = tool.defined_by_id
  left join person authoriser on authoriser.id = tool.authorised_by_id
  left join person owner on owner.id = tool.benefit_owner_id
  left join request on request.id = f.request_id`;

export function findingView(row: FindingRow, directory: ToolDirectory, functionalCurrency: string): FindingView {
  const amounts = row.totals.map(({ minor, currency }) => toJson(money(BigInt(minor), currency)));
  const amount = amounts.find(({ currency }) => currency === functionalCurrency) ?? amounts[0];
  if (!amount) throw new Error(`${row.ref} has no payments.`);
  const { match, hasDecision, status } = row;
  return {
    id: row.id,
    ref: row.ref,
    status,
    certainty: row.certainty,
    name: row.name,
    vendor: match.vendor && !isVendorless(match.vendor.id) ? match.vendor : null,
    product: match.product,
    suggestedTool: suggestion(row, directory),
    tool: row.tool,
    confidence: match.confidence,
    reasons: reasonTexts(match),
    paymentCount: row.paymentCount,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    amount,
    amounts,
    likelyUnits: row.units,
    accountability: accountabilityOf(row),
    spellings: [],
    payments: [],
    request: row.request,
    actions: openActions(row).filter((action) => action !== 'undo' || hasDecision),
    canUndo: hasDecision && status !== 'regularised',
    ignoredUntil: row.ignoredUntil,
    version: row.version,
    drill: drillOf(row.id, amount.currency),
  };
}

/** Payments are posted on lines of their own currency, so these entries add up to the amount without any conversion. */
const drillOf = (finding: string, currency: string): FindingView['drill'] => ({
  path: '/entries',
  params: { finding, place: 'actual', lineCurrency: currency, currency },
});

/** A tool of the register that it may be: the product itself, or another one of the vendor; registered ones first. */
function suggestion({ match, shadowToolId }: FindingRow, directory: ToolDirectory): ToolRef | null {
  if (!match.vendor && !match.product) return null;
  const recognised = directory.recognise(match);
  const tools = [...(recognised.kind === 'registered' ? [recognised.tool] : []), ...directory.ofVendor(match)];
  const others = tools.filter((tool) => tool.id !== shadowToolId && !isRetiredShadow(tool));
  const best = others.find(({ source }) => source !== 'shadow') ?? others[0];
  return best ? { id: best.id, slug: best.slug, name: best.name } : null;
}

/** Nobody is on record for what nobody asked for; all that is known is who pays and so, perhaps, who benefits. */
function accountabilityOf(row: FindingRow): FindingView['accountability'] {
  if (row.status === 'linked' || row.status === 'regularised') {
    const hasBenefits = row.toolUnits.length > 0 || row.toolOwner !== null;
    return {
      definedBy: row.definedBy,
      authorisedBy: row.authorisedBy,
      benefits: hasBenefits ? { units: row.toolUnits, owner: row.toolOwner } : null,
    };
  }
  return {
    definedBy: null,
    authorisedBy: null,
    benefits: row.units.length > 0 ? { units: row.units, owner: null } : null,
  };
}
