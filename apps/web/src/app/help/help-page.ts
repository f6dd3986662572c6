import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AccountabilityCard, Lane, SourceChip, type UiAccountability } from '@tandem/ui';
import { PageHeader, TextPipe } from '../platform';
import { ShortcutList } from '../platform/shortcuts/shortcut-list';

const NOBODY: UiAccountability = { definedBy: null, authorisedBy: null, benefits: null };

/** What the words and marks of the product mean, and how to use it without a pointer. */
@Component({
  selector: 'tnd-help-page',
  imports: [AccountabilityCard, Lane, PageHeader, ShortcutList, SourceChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './help-page.html',
  styles: `
    .sections {
      display: grid;
      gap: 32px;
      max-width: 68ch;
      font: var(--mat-sys-body-large);
    }
    p {
      margin: 8px 0;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(120px, max-content) minmax(0, 1fr);
      gap: 8px 16px;
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
    }
    @media (width < 600px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
      }
      dd {
        margin-block-end: 8px;
      }
    }
  `,
})
export class HelpPage {
  protected readonly sources = ['it', 'marketing', 'shadow'] as const;
  protected readonly places = ['left', 'reserved', 'committed', 'actual'] as const;
  protected readonly nobody = NOBODY;
}
