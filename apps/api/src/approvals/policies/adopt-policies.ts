import { Injectable } from '@nestjs/common';
import { Database, Jobs } from '../../platform';
import { PolicyRegister } from './policy-register';

/** Puts a signed policy in force on its day, also where nobody hands in a request that would ask for it. */
@Injectable()
export class AdoptPolicies {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.everyHour('adopt-policies', () => this.run());
  }

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      // There is nothing to adopt, and no policy to begin with, before the company is set up.
      const [waiting] = await tx.query("select from policy_version where status = 'signed'");
      if (waiting) await this.policies.inForce(tx);
    });
  }
}
