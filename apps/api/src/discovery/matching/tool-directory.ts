import type { ToolStatus } from '../../registry';
import type { SupplierMatch } from './supplier-match';

/** A tool of the register, as far as payments are recognised by it. */
export interface RegisteredTool {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly vendorId: string | null;
  readonly catalogueProductId: string | null;
  readonly catalogueVendorId: string | null;
  readonly source: 'it' | 'marketing' | 'shadow';
  readonly status: ToolStatus;
  readonly unitId: string | null;
  readonly budgetLineId: string | null;
}

/** A tool of the shadow budget that is not in use any more: payments would bring it back, but nobody suggests it. */
export const isRetiredShadow = ({ source, status }: Pick<RegisteredTool, 'source' | 'status'>): boolean =>
  source === 'shadow' && status === 'retired';

export type Recognised =
  | { readonly kind: 'registered'; readonly tool: RegisteredTool }
  /** A tool that the register does not know; `key` is the same for all payments of it. */
  | { readonly kind: 'unknown'; readonly key: string }
  /** The vendor has several registered tools and the payment does not say which. */
  | { readonly kind: 'several'; readonly tools: readonly RegisteredTool[] };

/** Finds the registered tool that a match means: by the product where the payment names one, otherwise by the vendor. */
export class ToolDirectory {
  private readonly byId: ReadonlyMap<string, RegisteredTool>;
  private readonly byProduct: ReadonlyMap<string, RegisteredTool>;
  private readonly byVendor: ReadonlyMap<string, readonly RegisteredTool[]>;

  constructor(tools: readonly RegisteredTool[]) {
    this.byId = new Map(tools.map((tool) => [tool.id, tool]));
    this.byProduct = new Map(
      tools.flatMap((tool) => (tool.catalogueProductId ? [[tool.catalogueProductId, tool]] : [])),
    );
    this.byVendor = toolsByVendor(tools);
  }

  get(toolId: string): RegisteredTool | undefined {
    return this.byId.get(toolId);
  }

  /** Tools of the vendor that a match names: what somebody may have meant. */
  ofVendor({ vendor }: Pick<SupplierMatch, 'vendor'>): readonly RegisteredTool[] {
    return vendor ? (this.byVendor.get(vendor.id) ?? []) : [];
  }

  /** For a match that names a vendor or a product. */
  recognise(match: Pick<SupplierMatch, 'vendor' | 'product'>): Recognised {
    const { vendor, product } = match;
    if (product) {
      const tool = this.byId.get(product.id) ?? this.byProduct.get(product.id);
      return tool ? { kind: 'registered', tool } : { kind: 'unknown', key: `product:${product.id}` };
    }
    const tools = this.ofVendor(match);
    const [first, ...others] = tools;
    if (!first) return { kind: 'unknown', key: `vendor:${vendor?.id ?? ''}` };
    const tool = others.length === 0 ? first : tools.find(({ name }) => sameName(name, vendor?.name ?? ''));
    return tool ? { kind: 'registered', tool } : { kind: 'several', tools };
  }
}

function toolsByVendor(tools: readonly RegisteredTool[]): Map<string, RegisteredTool[]> {
  const byVendor = new Map<string, RegisteredTool[]>();
  for (const tool of tools) {
    // A vendor is known by the register's identifier or by the catalogue's, whichever a match carries.
    for (const key of new Set(
      [tool.vendorId ?? vendorOfTool(tool), tool.catalogueVendorId].filter((id) => id !== null),
    )) {
      byVendor.set(key, [...(byVendor.get(key) ?? []), tool]);
    }
  }
  return byVendor;
}

/** A tool that was registered without a vendor stands for one itself. */
export const vendorOfTool = (tool: { readonly id: string }): string => `${VENDORLESS}${tool.id}`;

const VENDORLESS = 'tool:';

/** Whether an identifier is that of a tool without a vendor. */
export const isVendorless = (vendorId: string): boolean => vendorId.startsWith(VENDORLESS);

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
