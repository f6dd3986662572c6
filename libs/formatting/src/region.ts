/**
 * How numbers and dates look. It is a choice of its own: Spanish does not imply a decimal comma (es-MX writes 1,234.50),
 * and an English interface may well be read in Madrid.
 */
export const REGIONS = ['en-GB', 'en-US', 'es-ES', 'es-AR', 'es-MX'] as const;

export type Region = (typeof REGIONS)[number];
