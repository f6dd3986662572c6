import { type HomeLine, type HomeView } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { type Formatter, type Texts } from '../platform';

export interface LineWords {
  readonly key: string;
  readonly text: string;
  readonly link: UiLink | null;
}

/** What there is to say: what counts nought is left out, so that a line means that something is there. */
export function lineWords(
  lines: readonly HomeLine[],
  words: { readonly texts: Texts; readonly format: Formatter },
): readonly LineWords[] {
  return lines
    .filter(({ count }) => count > 0)
    .map(({ key, count, path, params }) => ({
      key,
      text: words.texts.plural(`home.line.${key}`, count, { count: words.format.count(count) }),
      link: path === null ? null : { path, params },
    }));
}

/** The version of the policy that waits for this person's own signature, and where it is signed. */
export function signingWords(
  { policyToSign }: Pick<HomeView, 'policyToSign'>,
  { texts, format }: { readonly texts: Texts; readonly format: Formatter },
): readonly LineWords[] {
  if (policyToSign === null) {
    return [];
  }
  const version = String(policyToSign.version);
  const text = texts.t('home.policyToSign', { version, day: format.day(policyToSign.dueOn) });
  return [{ key: 'policy-to-sign', text, link: { path: '/policies', params: { version } } }];
}

/** What is counted beside that: the version that is named already is not counted once more. */
export function linesOf({ lines, policyToSign }: Pick<HomeView, 'lines' | 'policyToSign'>): readonly HomeLine[] {
  return policyToSign === null ? lines : lines.filter(({ key }) => key !== 'policy-drafts');
}

/** What was looked for and not found, in one phrase. */
export function nothingFound(
  lines: readonly HomeLine[],
  words: { readonly texts: Texts; readonly format: Formatter },
): string {
  const names = lines.filter(({ count }) => count === 0).map(({ key }) => words.texts.t(`home.lineName.${key}`));
  return names.length === 0 ? '' : words.texts.t('home.nothingFound', { what: words.format.list(names) });
}
