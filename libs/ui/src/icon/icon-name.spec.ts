import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_NAMES } from './icon-name';

describe('the icons', () => {
  it('are those of the sprite, one for one', () => {
    const sprite = readFileSync(join(__dirname, 'icons.svg'), 'utf8');
    const symbols = [...sprite.matchAll(/<symbol id="(\w+)"/g)].map((match) => match[1]);
    expect(symbols).toEqual([...ICON_NAMES]);
  });
});
