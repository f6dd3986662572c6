import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type EvidenceView } from '@tandem/api-client';
import { CopyButton, Icon, Panel } from '@tandem/ui';
import { Formatting, TextPipe, Texts, apiUrl, panelFace, read } from '../platform';

/** In the order in which they are taken out: what is signed with the events is in the notes after them. */
const FILES = [
  { name: 'events.ndjson', words: 'audit.evidence.events' },
  { name: 'checkpoints.txt', words: 'audit.evidence.notes' },
  { name: 'audit-key.pem', words: 'audit.evidence.key' },
  { name: 'verify-trail.mjs', words: 'audit.evidence.script' },
] as const;

/** What somebody needs who proves the trail without trusting the product, and the one command for it. */
@Component({
  selector: 'tnd-trail-evidence',
  imports: [CopyButton, Icon, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details data-no-print (toggle)="wasOpened.set(true)">
      <summary>{{ 'audit.evidence.heading' | tndText }}</summary>
      @if (wasOpened()) {
        <tnd-panel [frameless]="true" [face]="face()" [skeletonRows]="4" (retry)="evidence.reload()">
          <p>{{ 'audit.evidence.what' | tndText }}</p>
          <ul>
            @for (file of files; track file.name) {
              <li>
                <a [href]="file.address" [download]="file.name"><tnd-icon name="download" /> {{ file.name }}</a>
                <span class="tnd-note">{{ file.words | tndText }}</span>
              </li>
            }
          </ul>
          <p>{{ 'audit.evidence.run' | tndText }}</p>
          <p class="command">
            <code>{{ command }}</code> <tnd-copy-button [text]="command" />
          </p>
          <p class="tnd-note">{{ standing() }}</p>
          @if (evidence.value()?.keyFingerprint; as fingerprint) {
            <p class="tnd-note">
              {{ 'audit.evidence.fingerprint' | tndText }} <code>{{ fingerprint }}</code>
            </p>
          }
        </tnd-panel>
      }
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding-block: 4px;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
    p {
      max-width: 80ch;
      margin: 8px 0;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 12rem minmax(0, 1fr);
      gap: 0 16px;
      align-items: center;
    }
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 1.75rem;
    }
    code {
      overflow-wrap: anywhere;
    }
    @media (width < 600px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TrailEvidence {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly wasOpened = signal(false);
  protected readonly evidence = read<EvidenceView>(() => (this.wasOpened() ? { path: '/audit-evidence' } : undefined));
  protected readonly face = panelFace(this.evidence);
  protected readonly files = FILES.map((file) => ({ ...file, address: apiUrl(`/audit-evidence/${file.name}`) }));
  protected readonly command = 'node verify-trail.mjs events.ndjson checkpoints.txt audit-key.pem';

  /** How far it is signed, and since when. */
  protected readonly standing = computed(() => {
    const checkpoint = this.evidence.value()?.lastCheckpoint;
    const format = this.format();
    return checkpoint == null
      ? this.texts.t('audit.evidence.unsigned')
      : this.texts.t('audit.evidence.signed', {
          count: format.count(checkpoint.events),
          when: format.instant(checkpoint.signedAt),
        });
  });
}
