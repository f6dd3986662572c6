import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { NavigationFocus } from './platform';
import { NavigationFailure } from './shell/navigation-failure';
import { Unreachable } from './shell/unreachable';

@Component({
  selector: 'tnd-app',
  imports: [RouterOutlet, Unreachable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <router-outlet />
    @if (failure.address() !== null) {
      <tnd-unreachable />
    }
  `,
})
export class App {
  protected readonly failure = inject(NavigationFailure);

  constructor() {
    inject(NavigationFocus).watch(inject(Injector));
  }
}
