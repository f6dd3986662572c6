import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from './current-actor';
import { Endpoint } from './endpoint';
import { Preferences } from './preferences';
import { PreferencesChange, PreferencesView } from './preferences.dto';
import type { SignedIn } from './signed-in';

@ApiTags('identity')
@Controller('me/preferences')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @Endpoint({
    id: 'getPreferences',
    summary: 'How I like the interface',
    permission: 'session.own',
    returns: PreferencesView,
  })
  get(@CurrentActor() actor: SignedIn): Promise<PreferencesView> {
    return this.preferences.read(actor);
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
