import { type DynamicModule, Module } from '@nestjs/common';
import { ApprovalsModule } from './approvals';
import { AuditModule } from './audit';
import { AuditTrailModule } from './audit-trail';
import { BudgetModule } from './budget';
import { DashboardsModule } from './dashboards';
import { DiscoveryModule } from './discovery';
import { ENTITIES } from './entities';
import { ExportsModule } from './exports';
import { IdentityModule } from './identity';
import { NotificationsModule } from './notifications';
import { OrganisationModule } from './organisation';
import { PlatformModule } from './platform/platform.module';
import type { Settings } from './platform';
import { RegistryModule } from './registry';
import { ViewsModule } from './views';

/** The product, feature by feature. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings, ENTITIES),
        AuditModule,
        AuditTrailModule,
        IdentityModule,
        ExportsModule,
        ViewsModule,
        OrganisationModule,
        RegistryModule,
        BudgetModule,
        ApprovalsModule,
        DiscoveryModule,
        DashboardsModule,
        NotificationsModule,
      ],
    };
  }
}
