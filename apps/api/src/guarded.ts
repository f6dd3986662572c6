/** Tables whose triggers say what may become of a row; the product refuses to start where one is switched off. */
export const GUARDED = ['policy_version'] as const;
