import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, Preferences, PreferencesChange, PreferencesView, type SignedIn } from '../identity';
import { OwnPreferences } from './view.dto';
import { ViewsQueries } from './views.queries';

/** What a page needs to know before its lists can be asked for, in one answer. */
@ApiTags('identity')
@Controller('me/preferences')
export class PreferencesController {
  constructor(
    private readonly preferences: Preferences,
    private readonly views: ViewsQueries,
  ) {}

  @Get()
  @Endpoint({
    id: 'getPreferences',
    summary: 'How I like the interface, and the views that lists open with for my roles',
    permission: 'session.own',
    returns: OwnPreferences,
  })
  async get(@CurrentActor() actor: SignedIn): Promise<OwnPreferences> {
    const [preferences, defaultViews] = await Promise.all([this.preferences.read(actor), this.views.defaults(actor)]);
    return { ...preferences, defaultViews };
  }

  @Patch()
  @Endpoint({
    id: 'updatePreferences',
    summary: 'Change what is sent, and leave the rest',
    permission: 'session.own',
    returns: PreferencesView,
  })
  change(@Body() change: PreferencesChange, @CurrentActor() actor: SignedIn): Promise<PreferencesView> {
    return this.preferences.change(change, actor);
  }
}
