import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(__dirname, '../..');
const UI = join(WEB, '../../libs/ui');
const source = readFileSync(join(__dirname, '_tokens.scss'), 'utf8');

/** Light and dark value of every token, by its name without dashes in front. */
const tokens = new Map(
  [...source.matchAll(/(?:--)?([a-z][\w-]*): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1] ?? '',
    { light: match[2] ?? '', dark: match[3] ?? '' },
  ]),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [low = 0, high = 0] = [tokens.get(one)?.[theme] ?? '', tokens.get(other)?.[theme] ?? '']
    .map(luminance)
    .sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(scss|ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const styled = [...files(join(WEB, 'src')), ...files(join(UI, 'src'))].filter((file) => !file.endsWith('_tokens.scss'));

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([
    ['on-surface', 'surface'],
    ['on-surface-variant', 'surface'],
    ['on-surface-variant', 'surface-container-lowest'],
    ['on-surface-variant', 'surface-container'],
    ['primary', 'surface'],
    ['primary', 'surface-container-lowest'],
    ['on-primary', 'primary'],
    ['on-primary-container', 'primary-container'],
    ['error', 'surface-container-lowest'],
  ])('%s can be read on %s', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['approved', 'waiting', 'rejected', 'info', 'neutral'])('the status %s can be read on its tint', (status) => {
    expect(contrast(`st-${status}`, `st-${status}-tint`, theme)).toBeGreaterThanOrEqual(6.8);
  });

  it.each(['sp-it', 'sp-marketing', 'sp-shadow', 'outline'])('%s stands out from the page', (mark) => {
    expect(contrast(mark, 'surface', theme)).toBeGreaterThanOrEqual(3);
    expect(contrast(mark, 'surface-container-lowest', theme)).toBeGreaterThanOrEqual(3);
  });

  it('shadow stands out most', () => {
    const [strongest] = ['sp-it', 'sp-marketing', 'sp-shadow'].sort(
      (left, right) => contrast(right, 'surface', theme) - contrast(left, 'surface', theme),
    );
    expect(strongest).toBe('sp-shadow');
  });
});

describe('the styles', () => {
  it('name no raw colour outside the token file', () => {
    const colour = /[:\s(,'"]#[0-9a-f]{3,8}[;,)\s'"]|\b(rgba?|hsla?|hwb|oklch|oklab|lab|lch)\(/i;
    const raw = styled.filter((file) => colour.test(readFileSync(file, 'utf8')));
    expect(raw).toEqual([]);
  });

  it('reach into no private class of Material', () => {
    const reaching = styled.filter((file) => /\.(mat-mdc|mdc)-/.test(readFileSync(file, 'utf8')));
    expect(reaching).toEqual([]);
  });

  it('use no part of Material that speaks words of its own, which no catalogue could translate', () => {
    const speaking = /@angular\/material\/(paginator|sort|datepicker|timepicker|stepper|snack-bar|bottom-sheet)'/;
    expect(styled.filter((file) => speaking.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('leave the number and date pipes of Angular alone, because there is one formatter', () => {
    const piped = styled.filter((file) => /\b(Decimal|Currency|Date|Percent)Pipe\b/.test(readFileSync(file, 'utf8')));
    expect(piped).toEqual([]);
  });
});
