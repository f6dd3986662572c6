export { DEMO_PAYMENTS } from './payments/payment-files';
export { type DemoState, demoState } from './seed/demo-state';
export { seedDemo, type SeedOptions } from './seed/seed-demo';
