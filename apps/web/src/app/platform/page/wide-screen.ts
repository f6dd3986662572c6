import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** From here on the navigation has room beside the page, and a list beside what is open of it. */
const WIDE = '(width >= 1024px)';

/** Whether the window is wide now. Narrow where nobody can say, as without a screen. Needs an injection context. */
export function wideScreen(): Signal<boolean> {
  const isWide = signal(false);
  if (typeof matchMedia === 'function') {
    const media = matchMedia(WIDE);
    const follow = (): void => isWide.set(media.matches);
    follow();
    media.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => media.removeEventListener('change', follow));
  }
  return isWide.asReadonly();
}
