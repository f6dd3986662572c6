import { createHash } from 'node:crypto';
import { canonicalText, defaultPolicy } from '@tandem/spend-policy';
import { refusalOf } from '../../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../../testing/policy-desk';
import { EvaluatePolicy } from './evaluate-policy';
import type { PolicyEvaluation, PolicyQuestion } from './policy-evaluation.dto';

describe('the policy', () => {
  let desk: PolicyDesk;
  beforeAll(async () => {
    desk = await openPolicyDesk();
  });
  afterAll(() => desk.close());

  const evaluate = (
    question: Partial<PolicyQuestion> & { cost: string },
    role: 'requester' | 'cio' = 'requester',
  ): Promise<PolicyEvaluation> => {
    const { cost, ...rest } = question;
    return desk.app.get(EvaluatePolicy).execute({ amount: { amount: cost, currency: 'EUR' }, ...rest }, desk.as(role));
  };

  it('is the default one in a new installation, which nobody has signed', async () => {
    const { items, inForce } = await desk.policies();
    expect(items).toHaveLength(1);
    expect(inForce).toMatchObject({ version: 1, status: 'in-force', signatures: [] });
    expect(inForce.rules.every(({ text }) => text.en !== '' && text.es !== '')).toBe(true);
  });

  it('carries the hash of exactly the text that is signed', async () => {
    const { inForce } = await desk.policies();
    const text = canonicalText(defaultPolicy('EUR'));
    expect(inForce.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('cannot be stored under the hash of another text', async () => {
    const forged = desk.db.query(
      `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                   author_id, created_at, updated_at)
       select policy_id, 2, name, 'draft', effective_from, planned_from, canonical_text || ' ', hash, 1, '', $1, now(), now()
         from policy_version`,
      [desk.company.people.cio],
    );
    await expect(forged).rejects.toThrow('check constraint');
  });

  describe('asked beforehand', () => {
    it('says the lane, who will decide, and why', async () => {
      expect(await evaluate({ cost: '1200.00', termMonths: 3, billing: 'monthly' })).toMatchObject({
        lane: 'sprint',
        denied: false,
        policyVersion: 1,
        annualised: { amount: '4800.00', currency: 'EUR' },
        steps: [{ role: 'cio', people: [{ id: desk.company.people.cio }] }],
        requiredFields: ['whatFor', 'beneficiary', 'dataClass'],
      });
    });

    it.each([
      ['10000.00', 'none', 'sprint'],
      ['10000.01', 'none', 'marathon'],
      ['10.00', 'personal', 'marathon'],
      ['10.00', 'internal', 'sprint'],
    ] as const)('sends %s EUR with data class %s to the %s lane', async (cost, dataClass, lane) => {
      expect(await evaluate({ cost, dataClass })).toMatchObject({ lane });
    });

    it('names the CMO to a CIO who asks', async () => {
      const { steps } = await evaluate({ cost: '10.00' }, 'cio');
      expect(steps).toMatchObject([{ role: 'cmo', people: [{ id: desk.company.people.cmo }] }]);
    });

    it('says that it denies a shadow line, and why', async () => {
      const answer = await evaluate({ cost: '10.00', fundSource: 'shadow' });
      expect(answer).toMatchObject({ lane: null, denied: true, steps: [] });
      expect(answer.reasons[0]?.es).toContain('partida');
    });

    it('says nothing about a line that the person may not see', async () => {
      const hidden = await desk.fundedLine(100n, { fundSource: 'it' });
      expect(await refusalOf(evaluate({ cost: '10.00', budgetLineId: hidden }))).toBe('validation.failed');
    });

    it('writes nothing', async () => {
      await evaluate({ cost: '10.00' });
      expect(await desk.db.query('select from request')).toEqual([]);
    });
  });
});
