import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import type { SignedIn } from '../identity';
import { Database, Problem } from '../platform';
import type { VendorInput } from './vendor.dto';
import { VendorRepository } from './vendor.repository';

@Injectable()
export class AddVendor {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `duplicate` with the id of the vendor that is there already */
  async execute(input: VendorInput, actor: SignedIn): Promise<string> {
    return this.database.transaction(async (tx) => {
      const id = await this.vendors.add(tx, input);
      if (!id) {
        const vendorId = await this.vendors.find(tx, input);
        throw new Problem('duplicate', 'There is a vendor of this name already.', { extension: { vendorId } });
      }
      await this.audit.record(tx, actor, {
        action: 'vendor.add',
        object: { type: 'vendor', id, label: input.name },
        after: { ...input },
      });
      return id;
    });
  }
}
