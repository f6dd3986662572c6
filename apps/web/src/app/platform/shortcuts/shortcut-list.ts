import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { Preferences } from '../preferences/preferences';
import { Session } from '../session/session';
import { opens } from '../access/places';
import { GO_KEYS } from './go-keys';
import { type Shortcut, Shortcuts } from './shortcuts';

/** Every key that works now, by where it works. */
@Component({
  selector: 'tnd-shortcut-list',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isOff()) {
      <p>{{ 'frame.shortcuts.areOff' | tndText }}</p>
    }
    @for (group of groups(); track group.label) {
      <h3>{{ group.label }}</h3>
      <dl>
        @for (shortcut of group.shortcuts; track shortcut.label) {
          <div>
            <dt>
              @for (key of shortcut.keys; track $index) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ shortcut.label }}</dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    h3 {
      margin-block: 16px 8px;
    }
    dl {
      display: grid;
      gap: 8px;
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr);
      gap: 12px;
      align-items: baseline;
    }
    dt {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    dd {
      margin: 0;
    }
  `,
})
export class ShortcutList {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly shortcuts = inject(Shortcuts);
  private readonly preferences = inject(Preferences);

  protected readonly isOff = computed(() => this.preferences.shortcuts.value() === 'off');
  protected readonly groups = computed(() => {
    const ofPage = this.shortcuts.ofPage();
    return [
      { label: this.texts.t('frame.shortcuts.everywhere'), shortcuts: this.everywhere() },
      { label: this.texts.t('frame.shortcuts.page'), shortcuts: ofPage.filter((key) => key.whileFocused !== true) },
      { label: this.texts.t('frame.shortcuts.list'), shortcuts: ofPage.filter((key) => key.whileFocused === true) },
    ].filter(({ shortcuts }) => shortcuts.length > 0);
  });

  private everywhere(): readonly Shortcut[] {
    const palette = { keys: ['Ctrl', 'K'], label: this.texts.t('frame.shortcuts.palette') };
    if (this.isOff()) {
      return [palette];
    }
    const rights = this.session.me()?.permissions ?? [];
    return [
      palette,
      { keys: ['?'], label: this.texts.t('frame.shortcuts.sheet') },
      { keys: ['/'], label: this.texts.t('frame.shortcuts.search') },
      ...GO_KEYS.filter(({ place }) => opens(place, rights)).map(({ key, place }) => ({
        keys: ['G', key.toUpperCase()],
        label: this.texts.t('frame.shortcuts.go', { place: this.texts.t(`frame.place.${place}`) }),
      })),
    ];
  }
}
