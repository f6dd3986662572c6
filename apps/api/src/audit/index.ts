export { type Actor, OPERATOR, SYSTEM } from './actor';
export { Audit, type AuditEntry } from './audit';
export { AuditModule } from './audit.module';
export { Sealing } from './sealing';
export { type TrailRange, type TrailVerification, Verification } from './verification';
