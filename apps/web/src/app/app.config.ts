import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import {
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { routes } from './app.routes';
import { LANGUAGES, Preferences, Texts, apiInterceptor } from './platform';
import { CatalogueLoader } from './platform/i18n/catalogue-loader';
import { NavigationFailure } from './shell/navigation-failure';
import { provideUi } from './platform/i18n/provide-ui';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([apiInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler((error) => inject(NavigationFailure).note(error)),
      withRouterConfig({
        paramsInheritanceStrategy: 'always',
        resolveNavigationPromiseOnError: true,
        // Whoever stays on a form after pressing Back finds the history as it was.
        canceledNavigationResolution: 'computed',
      }),
    ),
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'en',
        reRenderOnLangChange: true,
        missingHandler: { logMissingKey: true },
      },
      loader: CatalogueLoader,
    }),
    // ngx-charts needs an animations provider at the root; nothing here ever moves.
    provideAnimationsAsync('noop'),
    provideUi(),
    provideAppInitializer(async () => {
      inject(Preferences);
      await inject(Texts).load('app');
    }),
  ],
};
