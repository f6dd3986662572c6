import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';

export function provideUi(): EnvironmentProviders {
  return makeEnvironmentProviders([]);
}
