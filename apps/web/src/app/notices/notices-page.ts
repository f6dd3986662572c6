import { type NoticeList, type NoticeView } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyText, Panel, StatusChip } from '@tandem/ui';
import {
  Api,
  Clock,
  Formatting,
  PageHeader,
  ProblemTexts,
  TextPipe,
  Texts,
  Waiting,
  asProblem,
  panelFace,
  readList,
  urlState,
} from '../platform';
import { aboutOf, endOf, headingOf, linkOf } from './notice-words';

/** What somebody was told, newest first. Each leads to what it is about; none can be acted on from here. */
@Component({
  selector: 'tnd-notices-page',
  imports: [MoneyText, PageHeader, Panel, RouterLink, StatusChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notices-page.html',
  styleUrl: './notices-page.scss',
})
export class NoticesPage {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly waiting = inject(Waiting);
  private readonly problems = inject(ProblemTexts);
  private readonly clock = inject(Clock);
  private readonly format = inject(Formatting).current;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly url = urlState({ state: {} });
  protected readonly isAll = computed(() => this.url.values().state === 'all');
  protected readonly notices = readList<NoticeView, NoticeList>(() => ({
    path: '/notices',
    query: { state: this.isAll() ? 'all' : 'open' },
  }));
  protected readonly face = panelFace(this.notices, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t(this.isAll() ? 'notices.none' : 'notices.noneOpen'),
  });
  /** What was read here stays where it is until the list is read anew, so that nothing moves under the reader. */
  private readonly readHere = signal<ReadonlySet<string>>(new Set());
  protected readonly rows = computed(() => {
    const words = { texts: this.texts, format: this.format(), now: this.clock.now() };
    return this.notices.items().map((notice) => ({
      notice,
      link: linkOf(notice),
      heading: headingOf(notice, words),
      about: aboutOf(notice, words),
      end: endOf(notice, words),
      isOpen: notice.isToDo && notice.handledAt === null,
      isUnread: notice.readAt === null && notice.handledAt === null && !this.readHere().has(notice.id),
    }));
  });
  protected readonly hasUnread = computed(() => this.rows().some(({ isUnread }) => isUnread));
  protected readonly isBusy = signal(false);
  protected readonly said = signal('');
  protected readonly problem = signal('');

  /** Whoever follows a notice has read it; that is not waited for. */
  protected follow({ id }: NoticeView): void {
    this.remember(id);
    this.api.post(`/notices/${id}/read`, {}).then(
      () => this.waiting.changed(),
      // It stays unread, which the list says by itself the next time.
      () => undefined,
    );
  }

  protected async read({ id }: NoticeView): Promise<void> {
    await this.attempt(async () => {
      await this.api.post(`/notices/${id}/read`, {});
      this.remember(id);
      // The button goes; the row's own link is next to where it was.
      this.host.nativeElement.querySelector<HTMLElement>(`[data-notice="${id}"] a`)?.focus();
    });
  }

  protected async readAll(): Promise<void> {
    const [newest] = this.notices.items();
    if (newest === undefined) {
      return;
    }
    await this.attempt(async () => {
      await this.api.post('/notices/read-all', { upTo: newest.createdAt });
      this.said.set(this.texts.t('notices.allRead'));
      this.host.nativeElement.querySelector<HTMLElement>('[data-page-heading]')?.focus();
      this.notices.reload();
    });
  }

  private remember(id: string): void {
    this.readHere.update((ids) => new Set([...ids, id]));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.said.set('');
    this.problem.set('');
    try {
      await work();
      this.waiting.changed();
    } catch (error) {
      this.problem.set(this.problems.withReference(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
