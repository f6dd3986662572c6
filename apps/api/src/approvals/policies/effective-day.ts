import { addDays } from '@tandem/money';
import { coolDownDaysOf, loosenings, type PolicyDocument, type Strictness } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Company } from '../../registry';
import { documentHash } from './policy-record';

export interface Effect {
  /** In what the text is looser than the one in force. */
  readonly strictness: Strictness;
  /** The day on which it would take effect if the last signature were given today. */
  readonly from: string;
}

const MOST_REMEMBERED = 50;

/** When a text takes effect: on the day that its author wants, and never before the cool-down when it loosens anything. */
@Injectable()
export class EffectiveDay {
  private readonly compared = new Map<string, Strictness>();

  constructor(private readonly company: Company) {}

  async of(inForce: PolicyDocument, next: PolicyDocument, plannedFrom: string): Promise<Effect> {
    const strictness = this.compare(inForce, next);
    const earliest = addDays(await this.company.today(), strictness.loosens ? coolDownDaysOf(inForce) : 0);
    return { strictness, from: plannedFrom > earliest ? plannedFrom : earliest };
  }

  /** Every case is tried, which can take a second, and the same two texts are compared again and again. */
  private compare(before: PolicyDocument, after: PolicyDocument): Strictness {
    const pair = `${documentHash(before)} ${documentHash(after)}`;
    const strictness = this.compared.get(pair) ?? loosenings(before, after);
    if (this.compared.size > MOST_REMEMBERED) this.compared.clear();
    this.compared.set(pair, strictness);
    return strictness;
  }
}
