export { type Actor, OPERATOR, SYSTEM } from './actor';
export { Audit, type AuditEntry } from './audit';
export { AuditModule } from './audit.module';
export { fingerprintOf } from './checkpoint-note';
export { Checkpoints, type NewestNote } from './checkpoints';
export { Sealing } from './sealing';
export { VERIFIER_FILE } from './verifier-file';
export { type TrailRange, type TrailVerification, Verification } from './verification';
