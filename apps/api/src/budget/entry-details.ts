import type { EntryKind } from '@tandem/budget-ledger';
import { money, type MoneyJson, toJson } from '@tandem/money';
import type { PersonRef, UnitRef } from '../identity';
import {
  type AccountabilityParty,
  accountabilityParty,
  type LineRef,
  lineRef,
  personRef,
  type ToolRef,
  toolRef,
  unitRef,
  type VendorRef,
  vendorRef,
} from '../registry';
import { WHO_ANSWERS } from './answering';
import type { BudgetEntryView, PaymentRef, RequestRef } from './entry.dto';

/** Units that benefit, of the request, the tool or the line that answers for the entry. */
const benefitsOf = (table: string, key: string, id: string): string =>
  `(select json_agg(${unitRef('u')} order by u.code) from ${table} b join unit u on u.id = b.unit_id where b.${key} = ${id})`;

/** Columns of entry `e` with effect `x` on line `l`. */
export const DETAIL_COLUMNS = `
  e.id, ${lineRef('l')} as line, l.currency, e.sequence, e.kind, e.posted_on as "postedOn", e.recorded_at as "recordedAt",
  e.amount_minor as amount, x.funded_minor as funded, x.reserved_minor as reserved, x.committed_minor as committed,
  x.actual_minor as actual, e.available_after_minor as "availableAfter", e.description,
  ${toolRef('t')} as tool, ${vendorRef('v')} as vendor,
  case when rq.id is not null then json_build_object('id', rq.id, 'ref', rq.ref) end as request,
  case when e.import_id is not null
    then json_build_object('importId', e.import_id, 'rowNumber', e.import_row, 'supplier', paid.supplier) end as payment,
  e.original_minor as "originalMinor", e.original_currency as "originalCurrency", e.original_rate::text as "originalRate",
  e.original_rate_date as "originalRateDate", e.original_rate_source as "originalRateSource",
  e.functional_rate::text as "functionalRate", e.functional_rate_date as "functionalRateDate",
  e.functional_rate_source as "functionalRateSource", company.functional_currency as "functionalCurrency",
  e.reverses_id as reverses, (select r.id from budget_entry r where r.reverses_id = e.id) as "reversedBy",
  ${accountabilityParty('definer', 'who.defined')} as "definedBy", ${accountabilityParty('authoriser', 'who.authorised')} as "authorisedBy",
  case who.origin
    when 'request' then ${benefitsOf('request_benefit', 'request_id', 'rq.id')}
    when 'tool' then ${benefitsOf('tool_benefit', 'tool_id', 't.id')}
    else ${benefitsOf('line_benefit', 'line_id', 'l.id')} end as "benefitUnits",
  ${personRef('beneficiary')} as "benefitOwner", ${personRef('recorder')} as "recordedBy"`;

/** What DETAIL_COLUMNS need. */
export const DETAIL_JOINS = `${WHO_ANSWERS}
  left join vendor v on v.id = e.vendor_id
  left join import_row paid on paid.import_id = e.import_id and paid.row_number = e.import_row
  left join person definer on definer.id = who.defined_by_id
  left join person authoriser on authoriser.id = who.authorised_by_id
  left join person beneficiary on beneficiary.id = who.benefit_owner_id
  left join person recorder on recorder.id = e.recorded_by_id`;

export interface DetailRow {
  readonly id: bigint;
  readonly line: LineRef;
  readonly currency: string;
  readonly sequence: bigint;
  readonly kind: EntryKind;
  readonly postedOn: string;
  readonly recordedAt: Date;
  readonly amount: bigint;
  readonly funded: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly actual: bigint;
  readonly availableAfter: bigint;
  readonly description: string;
  readonly tool: ToolRef | null;
  readonly vendor: VendorRef | null;
  readonly request: RequestRef | null;
  readonly payment: PaymentRef | null;
  readonly originalMinor: bigint | null;
  readonly originalCurrency: string | null;
  readonly originalRate: string | null;
  readonly originalRateDate: string | null;
  readonly originalRateSource: string | null;
  readonly functionalRate: string | null;
  readonly functionalRateDate: string | null;
  readonly functionalRateSource: string | null;
  readonly functionalCurrency: string;
  readonly reverses: bigint | null;
  readonly reversedBy: bigint | null;
  readonly definedBy: AccountabilityParty | null;
  readonly authorisedBy: AccountabilityParty | null;
  readonly benefitUnits: UnitRef[] | null;
  readonly benefitOwner: PersonRef | null;
  readonly recordedBy: PersonRef | null;
}

/** An entry as people see it; `value` is what it adds to the sum that was asked for. */
export function entryView(row: DetailRow, value: MoneyJson | null): BudgetEntryView {
  const inLine = (minor: bigint): MoneyJson => toJson(money(minor, row.currency));
  const { benefitUnits, benefitOwner } = row;
  return {
    id: row.id.toString(),
    line: row.line,
    sequence: Number(row.sequence),
    kind: row.kind,
    postedOn: row.postedOn,
    recordedAt: row.recordedAt.toISOString(),
    amount: inLine(row.amount),
    effect: {
      funded: inLine(row.funded),
      reserved: inLine(row.reserved),
      committed: inLine(row.committed),
      actual: inLine(row.actual),
      available: inLine(row.funded - row.reserved - row.committed - row.actual),
    },
    value,
    availableAfter: inLine(row.availableAfter),
    description: row.description,
    tool: row.tool,
    vendor: row.vendor,
    request: row.request,
    payment: row.payment,
    original: originalOf(row),
    conversion: conversionOf(row),
    reverses: row.reverses?.toString() ?? null,
    reversedBy: row.reversedBy?.toString() ?? null,
    accountability: {
      definedBy: row.definedBy,
      authorisedBy: row.authorisedBy,
      benefits: benefitUnits || benefitOwner ? { units: benefitUnits ?? [], owner: benefitOwner } : null,
    },
    recordedBy: row.recordedBy,
  };
}

function originalOf({ originalMinor, originalCurrency, originalRate, ...row }: DetailRow): BudgetEntryView['original'] {
  if (originalMinor === null || originalCurrency === null || originalRate === null) return null;
  return {
    amount: toJson(money(originalMinor, originalCurrency)),
    rate: originalRate,
    rateDate: row.originalRateDate,
    rateSource: row.originalRateSource,
  };
}

function conversionOf({ functionalRate, functionalRateDate, ...row }: DetailRow): BudgetEntryView['conversion'] {
  if (functionalRate === null || functionalRateDate === null) return null;
  const { currency: from, functionalCurrency: to, functionalRateSource } = row;
  return { from, to, rate: functionalRate, date: functionalRateDate, source: functionalRateSource ?? '' };
}
