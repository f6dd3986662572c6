/** As long as a window that nobody sees makes us wait: it is not painted. */
const UNSEEN_MS = 250;

/**
 * Waits until the screen shows what was drawn last, and the press itself: ring, pressed button, typed letter. Work that
 * takes longer than a frame and begins after it leaves no press unanswered on a slow machine.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const unseen = setTimeout(resolve, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resolve);
    });
  });
}
