import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DecisionLinkView, type RequestView } from '@tandem/api-client';
import { Panel } from '@tandem/ui';
import { Clock, Formatting, PageHeader, Session, TextPipe, Texts, Waiting, panelFace, read } from '../../platform';
import { RequestFacts } from '../detail/request-facts';
import { subject } from '../request-words';
import { DecisionDesk } from './decision-desk';
import { type Decided } from './send-decision';
import { doneSentence } from './decision-words';

/**
 * Where a link in a mail leads: the request, with the panel of the verdict open. Coming here decides nothing, so that
 * whatever looks into mails may follow the link; the button does, once, for whoever the mail was sent to.
 */
@Component({
  selector: 'tnd-mail-link-page',
  imports: [DecisionDesk, PageHeader, Panel, RequestFacts, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mail-link-page.html',
})
export class MailLinkPage {
  readonly token = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly waiting = inject(Waiting);
  private readonly document = inject(DOCUMENT);
  private readonly desk = viewChild(DecisionDesk);

  private readonly id = computed(() => this.token().split('.')[0] ?? '');
  protected readonly link = read<DecisionLinkView>(() => ({
    path: `/decision-links/${encodeURIComponent(this.id())}`,
  }));
  protected readonly opened = read<RequestView>(() => {
    const id = this.link.value()?.requestId;
    return id === undefined ? undefined : { path: `/requests/${id}` };
  });
  protected readonly face = panelFace(this.link);
  protected readonly requestFace = panelFace(this.opened);
  /** Sent to somebody else, or to nobody: said here, since no right would open it. */
  protected readonly closed = computed(() => {
    const code = this.link.problem()?.code;
    const who = this.session.me()?.person.name ?? '';
    if (code === 'link.not_yours') {
      return this.texts.t('approvals.link.notYours', { who });
    }
    return code === 'not_found' ? this.texts.t('approvals.link.unknown') : '';
  });
  protected readonly isUsable = computed(() => this.link.value()?.state === 'usable');
  /** What the desk decides by. */
  protected readonly used = computed(() => {
    const link = this.link.value();
    return link === undefined ? null : { id: link.id, verdict: link.verdict, secret: this.token().split('.')[1] ?? '' };
  });
  protected readonly done = signal('');
  protected readonly heading = computed(() => {
    const request = this.opened.value();
    const ref = this.link.value()?.ref;
    if (request !== undefined) {
      return `${request.ref} ${subject(request, this.texts)}`;
    }
    return ref ?? this.texts.t('approvals.link.heading');
  });
  /** What the link does; nothing where it decides no more, and no button is left. */
  protected readonly summary = computed(() =>
    this.closed() || this.ended() || this.done() ? undefined : this.texts.t('approvals.link.summary'),
  );
  /** Why the link decides nothing any more. */
  protected readonly ended = computed(() => {
    const link = this.link.value();
    if (link === undefined || link.state === 'usable') {
      return '';
    }
    const { state, decidedBy, decidedAt } = link;
    if (state === 'over' && decidedBy !== null && decidedAt !== null) {
      return this.texts.t('approvals.link.decided', { who: decidedBy.name, when: this.format().instant(decidedAt) });
    }
    return this.texts.t(`approvals.link.state.${state}`);
  });

  constructor() {
    effect(() => {
      const desk = this.desk();
      const verdict = this.link.value()?.verdict;
      untracked(() => {
        if (desk !== undefined && verdict !== undefined) {
          desk.show(verdict);
        }
      });
    });
  }

  protected decided({ request, verdict }: Decided): void {
    const words = { texts: this.texts, format: this.format(), now: this.clock.now() };
    this.done.set(doneSentence(request, verdict, words));
    this.waiting.changed();
    this.refresh();
    // What was pressed goes; the heading stays, and what was done is announced below it.
    this.document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }

  protected refresh(): void {
    this.link.reload();
    this.opened.reload();
  }
}
