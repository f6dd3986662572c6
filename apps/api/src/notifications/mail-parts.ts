import type { Language } from '@tandem/formatting';

/** One thing that a mail tells: under a heading where there are several. */
export interface Passage {
  readonly heading?: string;
  readonly sentence: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly links: readonly (readonly [string, string])[];
}

export interface Parts {
  readonly passages: readonly Passage[];
  readonly foot: string;
}

/** Everything that the HTML part says, for whoever reads mail as text. */
export const textOf = ({ passages, foot }: Parts): string =>
  [...passages.map(passageText), `-- \n${foot}`].join('\n\n');

const passageText = ({ heading = '', sentence, rows, links }: Passage): string =>
  [
    heading && `* ${heading}`,
    sentence,
    rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
    links.map(([label, address]) => `${label}:\n${address}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

export const htmlOf = (language: Language, { passages, foot }: Parts): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Tandem</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
${passages.map(passageHtml).join('\n')}
<p style="font-size:14px">${escapeHtml(foot)}</p>
</body>
</html>
`;

const passageHtml = ({ heading, sentence, rows, links }: Passage): string =>
  [
    ...(heading ? [`<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(heading)}</h2>`] : []),
    `<p>${escapeHtml(sentence)}</p>`,
    '<table style="border-collapse:collapse">',
    ...rows.map(rowHtml),
    '</table>',
    `<p>${links.map(([label, address]) => `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`).join('<br>\n')}</p>`,
  ].join('\n');

const rowHtml = ([label, value]: readonly [string, string]): string =>
  `<tr><th scope="row" style="padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400">${escapeHtml(label)}</th><td style="padding:2px 0;white-space:pre-line">${escapeHtml(value)}</td></tr>`;
