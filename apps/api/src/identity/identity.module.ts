import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { EditPerson } from './edit-person';
import { EndpointCheck } from './endpoint-check';
import { LocalStrategy } from './local.strategy';
import { MeQueries } from './me.queries';
import { Passwords } from './passwords';
import { PeopleController } from './people.controller';
import { PeopleQueries } from './people.queries';
import { RefusalAudit } from './refusal-audit';
import { Preferences } from './preferences';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInBrake } from './sign-in-brake';

@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, PeopleController],
  providers: [
    EditPerson,
    EndpointCheck,
    LocalStrategy,
    MeQueries,
    Passwords,
    PeopleQueries,
    Preferences,
    RefusalAudit,
    Sessions,
    SignIn,
    SignInBrake,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [EndpointCheck, Passwords, PeopleQueries, Preferences],
})
export class IdentityModule {}
