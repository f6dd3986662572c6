import type { Dice } from '../dice';

const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** Fills a pattern: `#` becomes a digit, `~` a letter or digit. Every charge of a merchant prints a code of its own. */
export function printed(pattern: string, dice: Dice): string {
  return pattern.replace(/[#~]/g, (mark) =>
    mark === '#' ? String(dice.whole(0, 9)) : CODE_LETTERS.charAt(dice.whole(0, CODE_LETTERS.length - 1)),
  );
}
