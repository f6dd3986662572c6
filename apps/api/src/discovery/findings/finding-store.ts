import { Injectable } from '@nestjs/common';
import { money } from '@tandem/money';
import { ExchangeRates } from '../../organisation';
import { Clock, type Tx } from '../../platform';
import { Company, searchText } from '../../registry';
import type { SupplierMatch } from '../matching/supplier-match';

export const FINDING_STATUSES = ['new', 'linked', 'request-started', 'ignored', 'not-a-tool', 'regularised'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
export const CERTAINTIES = ['found', 'to-review'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Payments that belong together: of one shadow tool, or of one supplier that may sell tools. */
export interface FindingGroup {
  readonly key: string;
  readonly certainty: Certainty;
  readonly name: string;
  readonly match: SupplierMatch;
  readonly shadowToolId: string | null;
}

export const foundKey = (toolId: string): string => `tool:${toolId}`;
export const reviewKey = ({ supplierKey }: Pick<SupplierMatch, 'supplierKey'>): string => `review:${supplierKey}`;

interface TotalRow {
  readonly finding_id: string;
  readonly currency: string;
  readonly amount_minor: bigint;
  readonly last_seen: string;
}

/** What is written of findings apart from decisions about them. */
@Injectable()
export class FindingStore {
  constructor(
    private readonly rates: ExchangeRates,
    private readonly company: Company,
    private readonly clock: Clock,
  ) {}

  /** The open finding of each group, made where there is none; held until the transaction ends. */
  async gather(tx: Tx, groups: readonly FindingGroup[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const group of [...groups].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      ids.set(
        group.key,
        (await this.open(tx, group.key)) ?? (await this.add(tx, group)) ?? (await this.madeByAnother(tx, group.key)),
      );
    }
    return ids;
  }

  /** Counts the payments of findings again. What is left without payments stays on record and in no list. */
  async refresh(tx: Tx, findingIds: readonly string[]): Promise<void> {
    if (findingIds.length === 0) return;
    await tx.query('delete from finding_total where finding_id = any($1::uuid[])', [findingIds]);
    await tx.query(
      `insert into finding_total (finding_id, unit_id, currency, payment_count, amount_minor, first_seen, last_seen)
       select r.finding_id, r.unit_id, r.currency, count(*), sum(r.amount_minor),
              min(coalesce(r.paid_on, b.undated_on)), max(coalesce(r.paid_on, b.undated_on))
         from import_row r join import_batch b on b.id = r.import_id
        where r.finding_id = any($1::uuid[]) and b.status = 'published'
        group by r.finding_id, r.unit_id, r.currency`,
      [findingIds],
    );
    await this.weigh(tx, findingIds);
    await this.index(tx, findingIds);
  }

  private async open(tx: Tx, key: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `select id from finding where group_key = $1 and status in ('new', 'request-started', 'ignored') for update`,
      [key],
    );
    return row?.id;
  }

  private async add(tx: Tx, { key, certainty, name, match, shadowToolId }: FindingGroup): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `insert into finding (certainty, status, group_key, name, match, shadow_tool_id, search_text, created_at)
       values ($1, 'new', $2, $3, $4, $5, $6, $7)
       on conflict (group_key) where status in ('new', 'request-started', 'ignored') do nothing returning id`,
      [certainty, key, name, JSON.stringify(match), shadowToolId, searchText(name), this.clock.now()],
    );
    return row?.id;
  }

  private async madeByAnother(tx: Tx, key: string): Promise<string> {
    const id = await this.open(tx, key);
    if (!id) throw new Error(`The finding ${key} was refused as known and is not known.`);
    return id;
  }

  /** The sum in the currency of the books, for sorting; a currency without a rate counts as if it were that one. */
  private async weigh(tx: Tx, findingIds: readonly string[]): Promise<void> {
    const { functionalCurrency } = await this.company.facts();
    const totals = await tx.query<TotalRow>(
      `select finding_id, currency, sum(amount_minor)::bigint as amount_minor, max(last_seen) as last_seen
         from finding_total where finding_id = any($1::uuid[]) group by finding_id, currency`,
      [findingIds],
    );
    const weights = new Map(findingIds.map((id) => [id, { weight: 0n, lastSeen: null as string | null }]));
    for (const { finding_id: id, currency, amount_minor: minor, last_seen: lastSeen } of totals) {
      const converted = await this.rates.convert(tx, money(minor, currency), functionalCurrency, lastSeen);
      const known = weights.get(id);
      const latest = known?.lastSeen && known.lastSeen > lastSeen ? known.lastSeen : lastSeen;
      weights.set(id, { weight: (known?.weight ?? 0n) + (converted?.money.minor ?? minor), lastSeen: latest });
    }
    await tx.query(
      `update finding f set weight_minor = w.weight, last_seen = w.last_seen, version = f.version + 1
         from unnest($1::uuid[], $2::bigint[], $3::date[]) w(id, weight, last_seen) where f.id = w.id`,
      [
        [...weights.keys()],
        [...weights.values()].map(({ weight }) => weight),
        [...weights.values()].map(({ lastSeen }) => lastSeen),
      ],
    );
  }

  /** What a search in the list reads: name, vendor, product and the spellings of the supplier. */
  private async index(tx: Tx, findingIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{
      id: string;
      name: string;
      vendor: string | null;
      product: string | null;
      keys: string | null;
    }>(
      `select f.id, f.name, f.match -> 'vendor' ->> 'name' as vendor, f.match -> 'product' ->> 'name' as product,
              (select left(string_agg(distinct r.match ->> 'supplierKey', ' '), 2000) from import_row r where r.finding_id = f.id) as keys
         from finding f where f.id = any($1::uuid[])`,
      [findingIds],
    );
    await tx.query(
      'update finding f set search_text = t.text from unnest($1::uuid[], $2::text[]) t(id, text) where f.id = t.id',
      [
        rows.map(({ id }) => id),
        rows.map(({ name, vendor, product, keys }) => searchText(name, vendor, product, keys)),
      ],
    );
  }
}
