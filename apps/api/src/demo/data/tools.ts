import { CUSTOMER_TOOLS } from './customer-tools';
import { IT_TOOLS } from './it-tools';
import { MARKETING_TOOLS } from './marketing-tools';
import type { DemoTool } from './tool-facts';
import { WORKPLACE_TOOLS } from './workplace-tools';

/** The register of the made-up company on its first day. Requests add more to it. */
export const TOOLS: readonly DemoTool[] = [...IT_TOOLS, ...WORKPLACE_TOOLS, ...MARKETING_TOOLS, ...CUSTOMER_TOOLS];
