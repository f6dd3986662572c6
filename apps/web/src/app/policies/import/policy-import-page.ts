import { type PolicyDetail, type PolicyList } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type PolicyDocument, policyToJson } from '@tandem/spend-policy';
import { FileDrop, Icon, Panel, type PanelFace, READY } from '@tandem/ui';
import {
  Api,
  Formatting,
  PageHeader,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  asProblem,
  panelFace,
  read,
} from '../../platform';
import { differences, readPolicy } from '../policy-words';
import { readPolicyFile } from './policy-file';

/** A policy out of a file: what it would change is read before it becomes a draft, and what is wrong with it is said. */
@Component({
  selector: 'tnd-policy-import-page',
  imports: [FileDrop, Icon, PageHeader, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy-import-page.html',
  styles: `
    :host > tnd-panel {
      display: block;
      max-width: 760px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0 0 16px;
      padding-inline-start: 20px;
    }
    .problem {
      display: flex;
      gap: 8px;
      color: var(--mat-sys-error);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class PolicyImportPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);

  protected readonly ready = READY;
  protected readonly policies = read<PolicyList>(() => ({ path: '/policies' }));
  private readonly readFace = panelFace(this.policies);
  protected readonly face = computed((): PanelFace =>
    this.session.can('policy.edit')
      ? this.readFace()
      : { state: 'not-allowed', text: this.texts.t('policies.import.notAllowed') },
  );
  protected readonly draft = computed(() => this.policies.value()?.items.find(({ status }) => status === 'draft'));
  protected readonly document = signal<PolicyDocument | null>(null);
  protected readonly problem = signal('');
  protected readonly isBusy = signal(false);
  protected readonly changes = computed(() => {
    const document = this.document();
    const inForce = this.policies.value()?.inForce;
    return document === null || inForce === undefined
      ? []
      : differences(readPolicy(inForce.document), document, { texts: this.texts, format: this.format() });
  });

  protected async choose(file: File): Promise<void> {
    this.document.set(null);
    const reading = readPolicyFile(await file.text());
    switch (reading.kind) {
      case 'not-json':
        this.problem.set(this.texts.t('policies.import.notJson'));
        return;
      case 'unreadable':
        this.problem.set(this.unreadable(reading.refusal.path));
        return;
      case 'policy':
        this.problem.set(this.stranger(reading.document));
        this.document.set(this.problem() === '' ? reading.document : null);
    }
  }

  protected async make(document: PolicyDocument): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    try {
      const body = { document: policyToJson(document) };
      const { id } = await this.api.post<PolicyDetail>('/policies/drafts', body);
      await this.router.navigate(['/policies', id, 'draft']);
    } catch (error) {
      this.problem.set(this.problems.inFull(asProblem(error)));
      this.policies.reload();
    } finally {
      this.isBusy.set(false);
    }
  }

  protected again(): void {
    this.document.set(null);
    this.problem.set('');
  }

  /** Where the file is written in a way that no policy is: in a rule, by its number, or elsewhere by its path. */
  private unreadable(path: string): string {
    const index = /^rules\[(\d+)\]/.exec(path)?.[1];
    return index === undefined
      ? this.texts.t('policies.import.unreadable', { path: path || this.texts.t('policies.import.whole') })
      : this.texts.t('policies.import.unreadableRule', {
          number: this.format().count(Number.parseInt(index, 10) + 1),
          path,
        });
  }

  /** Why a policy that can be read is none of this organisation; nothing where it is. */
  private stranger(document: PolicyDocument): string {
    const inForce = this.policies.value()?.inForce;
    const ours = inForce && readPolicy(inForce.document);
    if (ours === undefined || (document.id === ours.id && document.currency === ours.currency)) {
      return '';
    }
    return document.currency === ours.currency
      ? this.texts.t('policies.import.otherPolicy', { theirs: document.id, ours: ours.id })
      : this.texts.t('policies.import.currency', { theirs: document.currency, ours: ours.currency });
  }
}
