import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { NavigationFocus } from './platform';

@Component({
  selector: 'tnd-app',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet />',
})
export class App {
  constructor() {
    inject(NavigationFocus).watch(inject(Injector));
  }
}
