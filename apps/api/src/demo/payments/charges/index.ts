import type { ToolCharge } from '../tool-charge';
import { AMBIGUOUS_CHARGES } from './ambiguous-charges';
import { IT_CHARGES } from './it-charges';
import { MARKETING_CHARGES } from './marketing-charges';
import { MEDIA_CHARGES } from './media-charges';
import { SHADOW_CHARGES } from './shadow-charges';

/** What the tools of the register charge. */
export const REGISTERED_CHARGES: readonly ToolCharge[] = [...MEDIA_CHARGES, ...IT_CHARGES, ...MARKETING_CHARGES];

/** Everything that tools charge, whoever knows of them. */
export const TOOL_CHARGES: readonly ToolCharge[] = [...REGISTERED_CHARGES, ...SHADOW_CHARGES, ...AMBIGUOUS_CHARGES];
