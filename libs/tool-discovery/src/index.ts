export * from './payments';
export * from './vendors';
