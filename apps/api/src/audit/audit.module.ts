import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { Sealing } from './sealing';
import { Verification } from './verification';

@Global()
@Module({ providers: [Audit, Sealing, Verification], exports: [Audit, Sealing, Verification] })
export class AuditModule {}
