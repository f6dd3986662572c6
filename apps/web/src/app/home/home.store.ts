import { DOCUMENT, Injectable, computed, effect, inject } from '@angular/core';
import { type HomeView } from '@tandem/api-client';
import { Formatting, Session, Texts, panelFace, read, urlState } from '../platform';
import { StoredChoice, storageOf } from '../platform/preferences/stored-choice';
import { lineWords, linesOf, nothingFound, signingWords } from './home-line-words';
import { homeRole, homeRoles } from './home-role';

/** Whose home is on the screen and the one request that its counts come from. Provided by the page. */
@Injectable()
export class HomeStore {
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly url = urlState({ as: {} });
  private readonly own = computed(() => this.session.me()?.roles ?? []);
  private readonly last = new StoredChoice<string>(
    storageOf(inject(DOCUMENT)),
    'tandem.home',
    homeRoles(this.own()),
    () => '',
  );

  readonly roles = computed(() => homeRoles(this.own()));
  readonly role = computed(() => homeRole(this.own(), this.url.values().as, this.last.value()));

  readonly home = read<HomeView>(() => {
    const as = this.role();
    return as === undefined ? undefined : { path: '/home', query: { as } };
  });
  readonly face = panelFace(this.home);
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  private readonly shown = computed(() => {
    const home = this.home.value();
    // The answer about another role stays until the next one is there, and says nothing about this one.
    return home?.as === this.role() ? home : undefined;
  });
  readonly isAwaited = computed(() => this.shown() === undefined && this.home.problem() === undefined);
  readonly lines = computed(() => {
    const shown = this.shown();
    return shown === undefined
      ? []
      : [...signingWords(shown, this.words()), ...lineWords(linesOf(shown), this.words())];
  });
  readonly nothingFound = computed(() => nothingFound(this.shown()?.lines ?? [], this.words()));
  readonly stages = computed(() => this.shown()?.stages ?? []);
  readonly notices = computed(() => this.shown()?.notices ?? []);
  readonly since = computed(() => this.shown()?.since);

  constructor() {
    effect(() => {
      const role = this.role();
      if (role !== undefined && this.roles().length > 1) {
        this.last.choose(role);
      }
    });
  }
}
