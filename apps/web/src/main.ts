import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig).catch((error: unknown) => {
  console.error(error);
  // Without its words the application cannot start, so these two sentences are the only ones outside the catalogues.
  document.body.textContent = 'Tandem cannot be reached. / No se puede conectar con Tandem.';
});
