import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { EditView } from './edit-view';
import { PreferencesController } from './preferences.controller';
import { ViewsController } from './views.controller';
import { ViewsQueries } from './views.queries';

/** Lists as somebody keeps them: filter, sort and columns under a name, for themselves or for a role. */
@Module({
  imports: [IdentityModule],
  controllers: [PreferencesController, ViewsController],
  providers: [EditView, ViewsQueries],
})
export class ViewsModule {}
