import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type NoticeKind, type NoticePreferences } from '@tandem/api-client';
import { Icon, Panel } from '@tandem/ui';
import { Api, Formatting, PageHeader, ProblemTexts, TextPipe, Texts, asProblem, panelFace, read } from '../platform';
import { Edited, Meanwhile, guardUnsaved } from '../platform/editing';
import { NOTICE_KINDS } from '../platform/words/notice-kinds';
import {
  EMPTY_MAIL,
  MODES,
  type MailDraft,
  draftOf,
  hourWords,
  hoursProblem,
  inputOf,
  kindsOf,
  withQuiet,
} from './mail-draft';

const PATH = '/me/notice-preferences';
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ hour, words: hourWords(hour) }));
/** What waits for an act; the others tell what became of something. */
const TO_DO: readonly NoticeKind[] = NOTICE_KINDS.slice(0, NOTICE_KINDS.indexOf('request.approved'));

/** How somebody is mailed about what they are told: at once, once a day or not at all, and in which hours never. */
@Component({
  selector: 'tnd-mail-page',
  imports: [Icon, Meanwhile, PageHeader, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mail-page.html',
  styleUrl: './mail-page.scss',
})
export class MailPage {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;

  private readonly loaded = read<NoticePreferences>(() => ({ path: PATH }));
  protected readonly face = panelFace(this.loaded);
  protected readonly edited = new Edited<NoticePreferences, MailDraft>({
    empty: EMPTY_MAIL,
    draftOf,
    label: (field) => this.texts.t(`notices.mail.${field}`),
    words: (field, draft) => this.said(field, draft),
  });
  protected readonly own = this.edited.thing;
  protected readonly draft = this.edited.draft;
  protected readonly modes = MODES;
  protected readonly hours = HOURS;
  protected readonly groups = [
    { key: 'toDo', kinds: TO_DO },
    { key: 'told', kinds: NOTICE_KINDS.filter((kind) => !TO_DO.includes(kind)) },
  ] as const;
  protected readonly wrong = computed(() => hoursProblem(this.draft()));
  protected readonly isBusy = signal(false);
  protected readonly problem = signal('');
  protected readonly done = signal('');

  constructor() {
    effect(() => {
      const loaded = this.loaded.value();
      if (loaded !== undefined && this.own() === undefined) {
        this.edited.begin(loaded);
      }
    });
    guardUnsaved(
      () => this.texts.t('notices.mail.unsaved'),
      () => !this.isBusy() && this.edited.isChanged(),
    );
  }

  protected reload(): void {
    this.loaded.reload();
  }

  protected modeOf(kind: NoticeKind): string {
    return this.draft().mail[kind] ?? 'now';
  }

  protected isUrgent(kind: NoticeKind): boolean {
    return this.own()?.urgent.includes(kind) === true;
  }

  protected chooseMode(kind: NoticeKind, event: Event): void {
    this.edit((draft) => ({ ...draft, mail: { ...draft.mail, [kind]: chosen(event) } }));
  }

  protected chooseDigest(event: Event): void {
    this.edit((draft) => ({ ...draft, digestHour: Number(chosen(event)) }));
  }

  protected chooseQuiet(side: 'quietFrom' | 'quietUntil', event: Event): void {
    const value = chosen(event);
    this.edit((draft) => withQuiet(draft, side, value === '' ? null : Number(value)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const own = this.own();
    if (own === undefined || this.isBusy() || this.wrong() !== null) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set('');
    try {
      this.edited.begin(await this.api.put<NoticePreferences>(PATH, inputOf(this.draft()), { ifMatch: own.version }));
      this.done.set(this.texts.t('notices.mail.saved'));
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(this.problems.inFull(problem));
      if (problem.code === 'version.stale') {
        this.edited.meet(await this.api.get<NoticePreferences>(PATH));
      }
    } finally {
      this.isBusy.set(false);
    }
  }

  private edit(change: (draft: MailDraft) => MailDraft): void {
    this.done.set('');
    this.draft.update(change);
  }

  private said(field: keyof MailDraft, draft: MailDraft): string {
    const value = draft[field];
    if (field !== 'mail') {
      return value === null ? this.texts.t('notices.mail.noHour') : hourWords(Number(value));
    }
    const names = (mode: 'digest' | 'none'): string =>
      this.format().list(kindsOf(NOTICE_KINDS, draft, mode).map((kind) => this.texts.t(`app.noticeKind.${kind}`))) ||
      '–';
    return (['digest', 'none'] as const)
      .map((mode) => `${this.texts.t(`notices.mail.mode.${mode}`)}: ${names(mode)}`)
      .join('. ');
  }
}

const chosen = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');
