import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';

import { gatherFindings, type MatchedPayment } from './findings';
import { buildKnowledge } from './knowledge';
import { matchVendor } from './match-vendor';
import type { RegisterAlias } from './register-rules';

const knowledge = buildKnowledge([]);

const paid = (supplier: string, day: string, minor: bigint | null = 100n, currency = 'EUR'): MatchedPayment => ({
  supplier,
  day,
  match: matchVendor({ text: supplier, account: 'Software licences' }, knowledge),
  amount: minor === null ? null : money(minor, currency),
});

describe('findings gathered from payments', () => {
  it('hold all charges of one tool, whatever codes the descriptors carry', () => {
    const [finding, ...others] = gatherFindings([
      paid('CANVA* I04455-11223344', '2026-03-02', 1299n),
      paid('PAYPAL *CANVA', '2026-01-15', 1299n),
      paid('CANVA* I04455-99887766', '2026-02-02', -500n),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      key: 'product:canva',
      verdict: 'tool',
      signals: 3,
      amounts: [{ minor: 2098n, currency: 'EUR' }],
      firstSeen: '2026-01-15',
      lastSeen: '2026-03-02',
    });
  });

  it('keep currencies apart and count rows without an amount', () => {
    const [finding] = gatherFindings([
      paid('MIRO.COM', '2026-01-01', 300n, 'USD'),
      paid('MIRO.COM', '2026-01-01', 200n, 'EUR'),
      paid('MIRO.COM', '2026-01-01', null),
    ]);
    expect(finding?.signals).toBe(3);
    expect(finding?.amounts).toEqual([money(200n, 'EUR'), money(300n, 'USD')]);
  });

  it('group a supplier that no catalogue knows by its key, and take the surest signal', () => {
    const doubtful = paid('QWERTON LTD 445566', '2026-01-01');
    const sure = {
      ...paid('QWERTON', '2026-01-02'),
      match: { ...doubtful.match, verdict: 'tool' as const, confidence: 0.9 },
    };
    expect(gatherFindings([doubtful, sure])).toMatchObject([
      { key: 'supplier:QWERTON', verdict: 'tool', confidence: 0.9, signals: 2, product: null },
    ]);
  });

  it('leave out what is no tool and what the register has', () => {
    const registered: RegisterAlias = {
      pattern: 'Canva',
      kind: 'name',
      vendorId: 'v-1',
      vendorName: 'Canva',
      productId: null,
      productName: null,
    };
    const match = matchVendor({ text: 'CANVA' }, buildKnowledge([registered]));
    expect(gatherFindings([{ ...paid('CANVA', '2026-01-01'), match }, paid('CORNER CAFE', '2026-01-01')])).toEqual([]);
  });

  it('give nothing for nothing', () => {
    expect(gatherFindings([])).toEqual([]);
  });
});
