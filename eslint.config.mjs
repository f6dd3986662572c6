import js from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.nx/**',
      '**/.angular/**',
      '**/.data/**',
      'libs/api-client/src/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A Spanish text that stands in a source, under `es`, quotes as the catalogues do.
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/[“”"]/]', 'TemplateElement[value.raw=/[“”"]/]'].map((text) => ({
          selector: `Property[key.name='es'] ${text}`,
          message: 'Spanish quotes with «…».',
        })),
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    // Money never passes through a floating point number.
    files: ['libs/money/src/**/*.ts', 'libs/budget-ledger/src/**/*.ts', 'apps/api/src/budget/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Amounts are bigint minor units.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Number', property: 'parseFloat', message: 'Amounts are bigint minor units.' },
      ],
    },
  },
  {
    // Dependency injection names what a class needs; NestJS checks it, and six is our limit (ARCHITECTURE.md).
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'max-params': ['error', 7],
      // The type that a decorator sees is the written one.
      '@typescript-eslint/no-inferrable-types': 'off',
    },
  },
  {
    // A migration is SQL that is read from top to bottom, and its interface is asynchronous.
    files: ['apps/api/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'error' },
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts', 'apps/*-e2e/**/*.ts', 'apps/api/src/testing/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'URL',
          'fetch',
          'FormData',
          'Blob',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'Buffer',
          'globalThis',
          'crypto',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: sizes,
  },
  prettier,
);
