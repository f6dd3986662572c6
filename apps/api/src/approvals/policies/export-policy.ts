import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { POLICY_FILE_FORMAT, type PolicyFile } from './policy.dto';
import { policyObject } from './policy-record';
import { PolicyQueries } from './policy.queries';

/** Gives a version out as a file, with who has signed it. The trail has the event before the file leaves. */
@Injectable()
export class ExportPolicy {
  constructor(
    private readonly queries: PolicyQueries,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found` */
  async execute(id: string, actor: SignedIn): Promise<PolicyFile> {
    const policy = await this.queries.view(id, actor);
    const { version, status, hash, signatures, document } = policy;
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'policy.export',
        object: policyObject(id, policy),
        after: { version, status, hash },
      }),
    );
    return { format: POLICY_FILE_FORMAT, version, status, hash, signatures, document };
  }
}
