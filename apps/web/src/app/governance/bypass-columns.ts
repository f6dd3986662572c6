import { type BypassView } from '@tandem/api-client';
import { type ListColumn, codeWords } from '../platform/listing';
import { type Words } from './lead-words';

/** What is told of a tool that was paid for without approval; `items` are those shown, whose rules have words. */
export function bypassColumns(
  items: readonly BypassView[],
  { texts, format }: Words,
): readonly ListColumn<BypassView>[] {
  const how = codeWords(['late', 'never'] as const, (one) => texts.t(`governance.bypasses.${one}`));
  const rules = Object.fromEntries(
    items.flatMap((item) => item.rules.map(({ ruleId, text }) => [ruleId, texts.local(text)])),
  );
  const [approval, first, bypassed] = [
    texts.t('governance.bypasses.how'),
    texts.t('governance.bypasses.first'),
    texts.t('governance.bypasses.rules'),
  ];
  return [
    { key: 'tool', header: texts.t('governance.bypasses.tool'), text: ({ tool }) => tool.name },
    {
      ...{ key: 'how', header: approval, file: [{ key: 'how', header: approval, words: how }] },
      text: (row) => texts.t(`governance.bypasses.${row.how}`),
    },
    {
      ...{ key: 'firstMonth', header: first },
      text: ({ firstMonth }) => format.month(firstMonth),
    },
    {
      ...{ key: 'spend', header: texts.t('governance.bypasses.paid'), isNumber: true },
      text: ({ spend }) => format.money(spend.amount),
    },
    {
      ...{ key: 'request', header: texts.t('governance.bypasses.request') },
      text: ({ approvedBy }) => approvedBy?.ref ?? '–',
      file: [
        { key: 'request', header: texts.t('governance.bypasses.request') },
        { key: 'approvedOn', header: texts.t('governance.bypasses.approvedOn') },
      ],
    },
    {
      ...{
        key: 'rules',
        header: bypassed,
        file: [{ key: 'rules', header: bypassed, words: rules }],
        minWidth: '200px',
      },
      text: (row) => row.rules.map(({ text }) => texts.local(text)).join(' '),
    },
  ];
}
