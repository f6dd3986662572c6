import { type PolicyDocument } from '@tandem/spend-policy';

/** The same policy with another limit of the sprint lane, wherever its rules name it. Documents here are plain JSON. */
export const withSprintLimit =
  (amount: string) =>
  (document: PolicyDocument): object => {
    const text = JSON.stringify(document);
    return JSON.parse(text.replaceAll(/"amount":"[0-9.]+"/g, `"amount":"${amount}"`)) as object;
  };

/** The same policy with a rule that sends every request to the marathon. */
export const everythingToMarathon = (document: PolicyDocument): object => ({
  ...document,
  rules: [
    ...document.rules,
    {
      id: 'all',
      when: { all: [] },
      verdict: { kind: 'lane', lane: 'marathon' },
      reason: { en: 'Every request.', es: 'Toda solicitud.' },
    },
  ],
});
