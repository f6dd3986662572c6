import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { OrganisationModule } from '../organisation';
import { AddVendor } from './add-vendor';
import { BulkToolsController } from './bulk/bulk-tools.controller';
import { EditTools } from './bulk/edit-tools';
import { SelectedTools } from './bulk/selected-tools';
import { UndoEdits } from './bulk/undo-edits';
import { ChangeTool } from './change-tool';
import { Company } from './company';
import { EditTool } from './edit-tool';
import { StageMapController } from './map/stage-map.controller';
import { StageMapQueries } from './map/stage-map.queries';
import { RegisterTool } from './register-tool';
import { ToolChecks } from './tool-checks';
import { ToolQueries } from './tool.queries';
import { ToolRepository } from './tool.repository';
import { ToolSeals } from './tool-seals';
import { ToolSurroundings } from './tool-surroundings.queries';
import { ToolOwnersController } from './tool-owners.controller';
import { Tools } from './tools';
import { ToolsController } from './tools.controller';
import { ToolsExport } from './tools.export';
import { UndoLog } from './undo-log';
import { VendorQueries } from './vendor.queries';
import { VendorRepository } from './vendor.repository';
import { VendorsController } from './vendors.controller';
import { VerifyTool } from './verify-tool';

@Module({
  imports: [ExportsModule, IdentityModule, OrganisationModule],
  controllers: [StageMapController, ToolOwnersController, ToolsController, VendorsController, BulkToolsController],
  providers: [
    AddVendor,
    ChangeTool,
    Company,
    EditTool,
    EditTools,
    RegisterTool,
    SelectedTools,
    StageMapQueries,
    ToolChecks,
    ToolQueries,
    ToolRepository,
    ToolSeals,
    ToolSurroundings,
    Tools,
    ToolsExport,
    UndoEdits,
    UndoLog,
    VendorQueries,
    VendorRepository,
    VerifyTool,
  ],
  exports: [Company, ToolQueries, Tools],
})
export class RegistryModule {}
