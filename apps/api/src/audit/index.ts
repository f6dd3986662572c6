export { type Actor, OPERATOR, SYSTEM } from './actor';
export { Audit, type AuditEntry } from './audit';
export { AuditModule } from './audit.module';
