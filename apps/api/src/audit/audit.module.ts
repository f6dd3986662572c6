import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { Checkpoints } from './checkpoints';
import { Sealing } from './sealing';
import { Verification } from './verification';

@Global()
@Module({
  providers: [Audit, Checkpoints, Sealing, Verification],
  exports: [Audit, Checkpoints, Sealing, Verification],
})
export class AuditModule {}
