import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { type FindingGroup, FindingStore, foundKey, reviewKey } from '../findings/finding-store';
import type { StoredPayment } from '../imports/import-rows';
import { RegisterKnowledge } from '../matching/register-knowledge';
import { DiscoverTools } from './discover-tools';
import { JudgePayments, type Judgement, zip } from './judge-payments';
import type { Recognise } from './payee';
import type { PaymentChange } from './payment-rows';
import { PayingUnits } from './paying-units';
import { PostPayments } from './post-payments';

/** Posts payments whose suppliers were matched: unknown tools enter the register, findings gather what somebody must see. */
@Injectable()
export class RecordPayments {
  constructor(
    private readonly units: PayingUnits,
    private readonly register: RegisterKnowledge,
    private readonly discover: DiscoverTools,
    private readonly judge: JudgePayments,
    private readonly findings: FindingStore,
    private readonly post: PostPayments,
  ) {}

  /** Takes payments in the order of their file. Who calls it counts the findings again once the import is published. */
  async execute(tx: Tx, read: readonly StoredPayment[], actor: Actor): Promise<PaymentChange[]> {
    if (read.length === 0) return [];
    const payments = await this.units.assign(tx, read, actor);
    const register = await this.register.snapshot(tx);
    const discovered = await this.discover.execute(tx, payments, register, actor);
    const recognise: Recognise = (match) => {
      const recognised = register.directory.recognise(match);
      const tool = recognised.kind === 'unknown' ? discovered.get(recognised.key) : undefined;
      return tool ? { kind: 'registered', tool } : recognised;
    };
    const judgements = await this.judge.judge(tx, payments, recognise);
    const judged = zip(payments, judgements).map(([payment, judgement]) => ({
      payment,
      posting: judgement.posting,
      tool: toolOf(judgement),
      group: groupOf(payment, judgement),
    }));
    const groups = judged.flatMap(({ group }) => (group ? [group] : []));
    const findingIds = await this.gather(tx, groups);
    const toPost = judged.map(({ group, ...one }) => ({
      ...one,
      findingId: group ? (findingIds.get(group.key) ?? null) : null,
    }));
    await this.discover.showAgain(tx, toPost, actor);
    return this.post.execute(tx, toPost, actor);
  }

  private gather(tx: Tx, groups: readonly FindingGroup[]): Promise<Map<string, string>> {
    return this.findings.gather(tx, [...new Map(groups.map((group) => [group.key, group])).values()]);
  }
}

const toolOf = ({ payee }: Judgement): { id: string; name: string; vendorId: string | null } | null =>
  payee.kind === 'registered' ? payee.tool : null;

/** Where somebody will find the payment; what an earlier import holds is found there already. */
function groupOf(payment: StoredPayment, judgement: Judgement): FindingGroup | null {
  const { match, isRecordedAlready } = payment;
  if (isRecordedAlready) return null;
  const tool = toolOf(judgement);
  if (judgement.posting.outcome === 'shadow' && tool) {
    return { key: foundKey(tool.id), certainty: 'found', name: tool.name, match, shadowToolId: tool.id };
  }
  if (judgement.posting.outcome !== 'review') return null;
  return { key: reviewKey(match), certainty: 'to-review', name: payment.supplier.trim(), match, shadowToolId: null };
}
