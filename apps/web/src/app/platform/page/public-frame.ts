import { ChangeDetectionStrategy, Component } from '@angular/core';
import { LanguageSwitch } from '../i18n/language-switch';

/** The frame of the pages that need no session. */
@Component({
  selector: 'tnd-public-frame',
  imports: [LanguageSwitch],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <span class="brand"><img src="/favicon.svg" alt="" width="28" height="28" /> Tandem</span>
      <tnd-language-switch />
    </header>
    <main><ng-content /></main>
  `,
  styles: `
    :host {
      display: block;
      max-width: 960px;
      margin-inline: auto;
      padding: 16px var(--tnd-gutter) 64px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      margin-block-end: 32px;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 10px;
      font: var(--mat-sys-title-large);
    }
  `,
})
export class PublicFrame {}
