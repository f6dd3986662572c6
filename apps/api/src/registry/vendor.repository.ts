import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { nameKey } from './names';

export interface NewVendor {
  readonly name: string;
  readonly catalogueId?: string | null;
  readonly website?: string | null;
  readonly formerNames?: readonly string[];
}

@Injectable()
export class VendorRepository {
  /** Adds a vendor; `null` when one of that name or catalogue entry is there already. */
  async add(tx: Tx, vendor: NewVendor): Promise<string | null> {
    const name = vendor.name.trim();
    const [added] = await tx.query<{ id: string }>(
      `insert into vendor (name, name_key, catalogue_id, website, former_names) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [name, nameKey(name), vendor.catalogueId ?? null, vendor.website ?? null, vendor.formerNames ?? []],
    );
    return added?.id ?? null;
  }

  /** The vendor of a catalogue entry, or else of a name however it is written. */
  async find(tx: Tx, vendor: NewVendor): Promise<string | null> {
    const [found] = await tx.query<{ id: string }>(
      `select id from vendor where catalogue_id = $1 or name_key = $2 order by (catalogue_id = $1) desc nulls last limit 1`,
      [vendor.catalogueId ?? null, nameKey(vendor.name)],
    );
    return found?.id ?? null;
  }

  /** Two that ask for the same name at once get the same vendor. */
  async findOrAdd(tx: Tx, vendor: NewVendor): Promise<{ id: string; isNew: boolean }> {
    const known = await this.find(tx, vendor);
    if (known) return { id: known, isNew: false };
    const added = await this.add(tx, vendor);
    if (added) return { id: added, isNew: true };
    const rival = await this.find(tx, vendor);
    if (!rival) throw new Error('A vendor was refused as known and is not known.');
    return { id: rival, isNew: false };
  }

  async nameOf(tx: Tx, vendorId: string | null): Promise<string | null> {
    if (!vendorId) return null;
    const [row] = await tx.query<{ name: string }>('select name from vendor where id = $1', [vendorId]);
    return row?.name ?? null;
  }
}
