import { type SchemaPathTree, maxLength, required, validate } from '@angular/forms/signals';
import { type Formatting, type Texts } from '../../platform';
import { typedAmount } from '../../platform/forms';
import { isUnclear } from '../../platform/lookup';
import { areComplete } from './stage-weights';
import { type ToolDraft } from './tool-draft';

const LONGEST = { name: 120, category: 80, description: 2000, document: 200 } as const;

interface RuleContext {
  readonly texts: Texts;
  readonly formatting: Formatting;
  readonly draft: () => ToolDraft;
}

/** What has to be right before a tool is sent; the API checks it all again. */
export function draftRules(path: SchemaPathTree<ToolDraft>, { texts, formatting, draft }: RuleContext): void {
  required(path.name, { message: () => texts.t('registry.form.nameMissing') });
  required(path.source, { message: () => texts.t('registry.form.sourceMissing') });
  const lengths = [
    [path.name, LONGEST.name],
    [path.category, LONGEST.category],
    [path.description, LONGEST.description],
    [path.definedDocument, LONGEST.document],
    [path.authorisedDocument, LONGEST.document],
  ] as const;
  for (const [field, length] of lengths) {
    maxLength(field, length, { message: () => texts.t('registry.form.tooLong', { length }) });
  }
  const people = [
    path.businessOwner,
    path.deputy,
    path.technicalOwner,
    path.budgetOwner,
    path.definedBy,
    path.authorisedBy,
    path.benefitOwner,
  ];
  for (const person of people) {
    validate(person, ({ value }) =>
      isUnclear(value()) ? { kind: 'unclear', message: texts.t('registry.form.personUnclear') } : null,
    );
  }
  validate(path.vendor, ({ value }) =>
    isUnclear(value()) ? { kind: 'unclear', message: texts.t('registry.form.vendorUnclear') } : null,
  );
  validate(path.stages, ({ value }) =>
    areComplete(value()) ? null : { kind: 'weights', message: texts.t('registry.weights.notWhole') },
  );
  validate(path.deputy, ({ value }) =>
    value() !== '' && value() === draft().businessOwner
      ? { kind: 'same', message: texts.t('registry.form.deputySame') }
      : null,
  );
  validate(path.definedBy, ({ value }) =>
    value() === '' && draft().definedDocument.trim() !== ''
      ? { kind: 'person', message: texts.t('registry.form.documentWithoutPerson') }
      : null,
  );
  validate(path.authorisedBy, ({ value }) =>
    value() === '' && draft().authorisedDocument.trim() !== ''
      ? { kind: 'person', message: texts.t('registry.form.documentWithoutPerson') }
      : null,
  );
  validate(path.contractNoticeBy, ({ value }) => {
    const ends = draft().contractEndsOn;
    return value() !== '' && ends !== '' && value() > ends
      ? { kind: 'order', message: texts.t('registry.form.noticeAfterEnd') }
      : null;
  });
  typedAmount(path.contractAmount, { currency: () => draft().contractCurrency, formatting, texts });
}
