import { Injectable } from '@nestjs/common';
import { describeReason, matchVendor, type SupplierText } from '@tandem/tool-discovery';
import { RegisterKnowledge } from './register-knowledge';
import { isVendorless } from './tool-directory';
import type { VendorMatches } from './vendor-matches.dto';

/** Matches supplier texts for whoever asks, with all that the company knows at this moment. */
@Injectable()
export class MatchVendors {
  constructor(private readonly register: RegisterKnowledge) {}

  async execute(descriptors: readonly SupplierText[]): Promise<VendorMatches> {
    const { knowledge } = await this.register.current();
    const matches = descriptors.map((descriptor) => {
      const { verdict, vendor, product, confidence, reasons } = matchVendor(descriptor, knowledge);
      return {
        text: descriptor.text,
        verdict,
        vendor: vendor && !isVendorless(vendor.id) ? { ...vendor } : null,
        product: product && { ...product },
        confidence,
        reasons: reasons.map((reason) => describeReason(reason, 'en')),
      };
    });
    return { matches };
  }
}
