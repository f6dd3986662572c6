import { ApiProperty } from '@nestjs/swagger';
import type { PolicyProblem } from '@tandem/spend-policy';

/** What is looked at before a policy is signed. The last four are always told, the others when they fail. */
export const POLICY_CHECKS = [
  'currency-invalid',
  'foreign-amount',
  'duplicate-rule',
  'duplicate-step',
  'unknown-comparison',
  'unknown-step',
  'lane-without-approval',
  'board-unfit',
  'limits-unfit',
  'reason-missing',
  'every-case-covered',
  'no-self-approval',
  'roles-filled',
  'single-officer',
] as const satisfies readonly (Exclude<PolicyProblem['kind'], 'not-covered' | 'too-many-cases'> | NamedCheck)[];
export type PolicyCheckKind = (typeof POLICY_CHECKS)[number];
export type NamedCheck = 'every-case-covered' | 'no-self-approval' | 'roles-filled' | 'single-officer';

export class PolicyCheck {
  @ApiProperty({ enum: POLICY_CHECKS, enumName: 'PolicyCheckKind' }) kind!: PolicyCheckKind;
  @ApiProperty() passed!: boolean;
  @ApiProperty({ enum: ['error', 'warning'], description: 'With a failed error, nobody can be asked to sign' })
  severity!: 'error' | 'warning';
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What exactly is wrong; amounts as money' })
  details!: object;
}
