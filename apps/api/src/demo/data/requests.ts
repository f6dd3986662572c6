import type { DemoRequest } from './request-story';
import { REQUESTS_BEFORE } from './requests-before';
import { REQUESTS_NOW } from './requests-now';
import { REQUESTS_OPEN } from './requests-open';

/** Every request of the made-up company. */
export const REQUESTS: readonly DemoRequest[] = [...REQUESTS_BEFORE, ...REQUESTS_NOW, ...REQUESTS_OPEN];
