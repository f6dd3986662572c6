/** An amount as text, exactly as the books have it: "1234.50" and an ISO 4217 code. Never a floating-point number. */
export interface UiAmount {
  readonly amount: string;
  readonly currency: string;
}

export type UiFundSource = 'it' | 'marketing' | 'shadow';

export type UiLane = 'sprint' | 'marathon';

/** A place of the application to go to. */
export interface UiLink {
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}
