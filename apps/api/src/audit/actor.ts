/** Who acts, as the trail records it: a person in a capacity, or the product itself (`system`, `operator`). */
export interface Actor {
  readonly personId: string | null;
  /** The role that gave the right, or 'system' or 'operator' (the command line). */
  readonly capacity: string;
  readonly requestId: string | null;
}

/** The product acting by itself: jobs and first start. */
export const SYSTEM: Actor = { personId: null, capacity: 'system', requestId: null };
/** Somebody with the machine's command line. */
export const OPERATOR: Actor = { personId: null, capacity: 'operator', requestId: null };
