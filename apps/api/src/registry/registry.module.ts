import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { OrganisationModule } from '../organisation';
import { AddVendor } from './add-vendor';
import { ChangeTool } from './change-tool';
import { Company } from './company';
import { StageMapController } from './map/stage-map.controller';
import { StageMapQueries } from './map/stage-map.queries';
import { RegisterTool } from './register-tool';
import { ToolChecks } from './tool-checks';
import { ToolQueries } from './tool.queries';
import { ToolRepository } from './tool.repository';
import { Tools } from './tools';
import { ToolsController } from './tools.controller';
import { ToolsExport } from './tools.export';
import { VendorQueries } from './vendor.queries';
import { VendorRepository } from './vendor.repository';
import { VendorsController } from './vendors.controller';

@Module({
  imports: [ExportsModule, IdentityModule, OrganisationModule],
  controllers: [StageMapController, ToolsController, VendorsController],
  providers: [
    AddVendor,
    ChangeTool,
    Company,
    RegisterTool,
    StageMapQueries,
    ToolChecks,
    ToolQueries,
    ToolRepository,
    Tools,
    ToolsExport,
    VendorQueries,
    VendorRepository,
  ],
  exports: [Company, ToolQueries, Tools],
})
export class RegistryModule {}
