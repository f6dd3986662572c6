import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { type KnownTool, Tools } from '../../registry';
import type { StoredPayment } from '../imports/import-rows';
import type { RegisterSnapshot } from '../matching/register-knowledge';
import type { SupplierMatch } from '../matching/supplier-match';

/** Payments of one tool that the register does not know. */
interface Discovery {
  readonly match: SupplierMatch;
  readonly payments: readonly StoredPayment[];
}

/** Puts tools into the register that payments show to be in use and that nobody registered. */
@Injectable()
export class DiscoverTools {
  constructor(private readonly tools: Tools) {}

  /** Registers what is unknown among sure matches; answers with the tool of each key. */
  async execute(
    tx: Tx,
    payments: readonly StoredPayment[],
    register: RegisterSnapshot,
    actor: Actor,
  ): Promise<Map<string, KnownTool>> {
    const unknown = new Map<string, string>();
    for (const [key, discovery] of discoveries(payments, register)) {
      unknown.set(key, await this.register(tx, discovery, register, actor));
    }
    if (unknown.size === 0) return new Map();
    const known = new Map((await this.tools.knownTools(tx)).map((tool) => [tool.id, tool]));
    return new Map([...unknown].flatMap(([key, id]) => pairWith(key, known.get(id))));
  }

  /**
   * Payments about to be posted show tools to be in use, also those that had left the register. Comes after the findings and
   * before the lines, as everybody locks them.
   */
  async showAgain(
    tx: Tx,
    payments: readonly { readonly payment: StoredPayment; readonly tool: { readonly id: string } | null }[],
    actor: Actor,
  ): Promise<void> {
    const paid = payments.filter(({ payment }) => !payment.isRecordedAlready);
    await this.tools.holdDiscovered(tx, toolIdsOf(paid));
    for (const [importId, shown] of Map.groupBy(paid, ({ payment }) => payment.importId)) {
      const [file] = await tx.query<{ name: string }>('select file_name as name from import_batch where id = $1', [
        importId,
      ]);
      const reason = `Payments in ${file?.name ?? importId}`;
      await this.tools.reviveDiscovered(tx, new Map(toolIdsOf(shown).map((id) => [id, reason])), actor);
    }
  }

  /** The tool that a match names, registered as one of the shadow budget unless the register has it. */
  async register(tx: Tx, { match, payments }: Discovery, register: RegisterSnapshot, actor: Actor): Promise<string> {
    const { vendor, product } = match;
    const name = product?.name ?? vendor?.name ?? match.supplierKey;
    const vendorId = vendor ? await this.vendorId(tx, vendor, match, register) : null;
    const firstSeen = payments.map(({ day }) => day).sort()[0];
    if (firstSeen === undefined) throw new Error(`No payment shows that ${name} is in use.`);
    return this.tools.registerDiscovered(
      tx,
      {
        name,
        vendorId,
        catalogueProductId: product?.id ?? null,
        unitId: mostFrequent(payments.map(({ unitId }) => unitId)),
        firstSeen,
      },
      actor,
    );
  }

  private vendorId(
    tx: Tx,
    vendor: { readonly id: string; readonly name: string },
    { origin }: SupplierMatch,
    register: RegisterSnapshot,
  ): Promise<string> {
    if (register.vendorIds.has(vendor.id)) return Promise.resolve(vendor.id);
    return this.tools.findOrCreateVendor(tx, {
      name: vendor.name,
      catalogueId: origin === 'catalogue' ? vendor.id : null,
    });
  }
}

function discoveries(payments: readonly StoredPayment[], { directory }: RegisterSnapshot): Map<string, Discovery> {
  const found = new Map<string, { match: SupplierMatch; payments: StoredPayment[] }>();
  for (const payment of payments) {
    if (payment.match.verdict !== 'tool' || payment.isRecordedAlready) continue;
    const recognised = directory.recognise(payment.match);
    if (recognised.kind !== 'unknown') continue;
    const known = found.get(recognised.key);
    if (known) known.payments.push(payment);
    else found.set(recognised.key, { match: payment.match, payments: [payment] });
  }
  return found;
}

const toolIdsOf = (paid: readonly { readonly tool: { readonly id: string } | null }[]): string[] => [
  ...new Set(paid.flatMap(({ tool }) => (tool ? [tool.id] : []))),
];

const pairWith = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);

/** The one that occurs most often, the earlier of two that occur as often. */
export function mostFrequent<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
