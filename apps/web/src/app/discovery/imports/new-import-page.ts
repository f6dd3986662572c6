import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FileDrop, Icon, Panel, type PanelFace } from '@tandem/ui';
import { Formatting, PageHeader, ProblemTexts, Session, TextPipe, Texts } from '../../platform';
import { Upload } from './upload';
import { uploadRefusal } from './upload-refusal';

/** Takes in a payments file. What the file holds is looked at on the page of its import, before anything is posted. */
@Component({
  selector: 'tnd-new-import-page',
  imports: [FileDrop, Icon, PageHeader, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [Upload],
  templateUrl: './new-import-page.html',
  styleUrl: './new-import-page.scss',
})
export class NewImportPage {
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  protected readonly upload = inject(Upload);
  private readonly refused = viewChild<ElementRef<HTMLElement>>('refused');

  protected readonly state = this.upload.state;
  protected readonly canImport = computed(() => this.session.can('import.edit'));
  protected readonly notAllowed = computed((): PanelFace => ({
    state: 'not-allowed',
    text: this.texts.t('discovery.upload.notAllowed'),
  }));
  protected readonly isBusy = computed(() => ['sending', 'reading'].includes(this.state().step));
  protected readonly fileName = computed(() => {
    const state = this.state();
    return state.step === 'none' ? '' : state.fileName;
  });
  /** Null while the API reads the file, which takes as long as it takes. */
  protected readonly percent = computed(() => {
    const state = this.state();
    return state.step === 'sending' ? state.percent : null;
  });
  protected readonly refusal = computed(() => {
    const state = this.state();
    return state.step === 'failed'
      ? uploadRefusal(state.problem, { texts: this.texts, format: this.format(), problems: this.problems })
      : null;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.upload.stop());
    afterRenderEffect({ read: () => this.refused()?.nativeElement.focus() });
  }

  protected send(file: File): void {
    this.upload.send(file, (view) => {
      void this.router.navigateByUrl(`/discovery/imports/${view.id}`);
    });
  }
}
