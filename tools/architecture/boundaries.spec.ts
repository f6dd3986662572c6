import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const libraries = [
  'formatting',
  'money',
  'accountability',
  'governance-figures',
  'budget-ledger',
  'approval-workflow',
  'spend-policy',
  'tool-discovery',
  'ui',
  'testing',
];
const features = [
  'platform',
  'audit',
  'identity',
  'organisation',
  'registry',
  'budget',
  'approvals',
  'discovery',
  'dashboards',
];

/** A bare tree with a door for every library and feature, in which one import at a time is tried. */
function tryImport(file: string, imported: string, more: Record<string, string> = {}): string[] {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-boundaries-'));
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.join(tree, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(tree, name), text);
  };
  try {
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json'])
      fs.copyFileSync(path.join(root, name), path.join(tree, name));
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    for (const name of libraries) write(`libs/${name}/src/index.ts`, 'export const door = 1;\n');
    for (const name of features) write(`apps/api/src/${name}/index.ts`, 'export const door = 1;\n');
    for (const [name, text] of Object.entries(more)) write(name, text);
    write(file, `import { door } from '${imported}';\nexport const used = door;\n`);
    const { stdout } = spawnSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'json',
        'apps',
        'libs',
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
    );
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map((violation) => violation.rule.name))];
  } finally {
    fs.rmSync(tree, { recursive: true, force: true });
  }
}

const inner = { 'apps/api/src/budget/inner.ts': 'export const door = 1;\n' };

describe('the boundaries between projects and features', () => {
  it.each([
    ['a pure library reads files', 'libs/money/src/try.ts', 'node:fs', 'lib-money-packages'],
    ['a pure library uses the ORM', 'libs/tool-discovery/src/try.ts', 'typeorm', 'lib-tool-discovery-packages'],
    ['formatting reads files', 'libs/formatting/src/try.ts', 'node:fs', 'lib-formatting-packages'],
    ['formatting knows money', 'libs/formatting/src/try.ts', '@tandem/money', 'lib-formatting-edges'],
    ['money knows the budget ledger', 'libs/money/src/try.ts', '@tandem/budget-ledger', 'lib-money-edges'],
    [
      'the budget ledger knows the approvals',
      'libs/budget-ledger/src/try.ts',
      '@tandem/approval-workflow',
      'lib-budget-ledger-edges',
    ],
    [
      'the accountability knows the budget ledger',
      'libs/accountability/src/try.ts',
      '@tandem/budget-ledger',
      'lib-accountability-edges',
    ],
    [
      'the policy knows the workflow',
      'libs/spend-policy/src/try.ts',
      '@tandem/approval-workflow',
      'lib-spend-policy-edges',
    ],
    ['the audit knows who is signed in', 'apps/api/src/audit/try.ts', '../identity', 'api-audit-edges'],
    ['the budget knows the approvals', 'apps/api/src/budget/try.ts', '../approvals', 'api-budget-edges'],
    ['a dashboard imports a feature', 'apps/api/src/dashboards/try.ts', '../budget', 'api-dashboards-edges'],
    ['the platform knows a business noun', 'apps/api/src/platform/try.ts', '../organisation', 'api-platform-edges'],
    ['a feature goes past the door of another', 'apps/api/src/approvals/try.ts', '../budget/inner', 'api-budget-door'],
    ['the server imports Angular', 'apps/api/src/budget/try.ts', '@angular/core', 'server-knows-no-web'],
    ['the web imports NestJS', 'apps/web/src/app/budget/try.ts', '@nestjs/common', 'web-knows-no-server'],
    [
      'a web feature draws its own charts',
      'apps/web/src/app/budget/try.ts',
      '@swimlane/ngx-charts',
      'only-ui-knows-the-charts',
    ],
    ['presentation knows discovery', 'libs/ui/src/try.ts', '@tandem/tool-discovery', 'ui-is-presentational'],
    ['the product uses the test harness', 'apps/api/src/budget/try.ts', '@tandem/testing', 'testing-in-specs-only'],
  ])('refuse that %s', (_, file, imported, rule) => {
    expect(tryImport(file, imported, inner)).toContain(rule);
  });

  it('refuse that the product uses a made-up sample', () => {
    const sample = { 'libs/spend-policy/src/inner.sample.ts': 'export const door = 1;\n' };
    expect(tryImport('libs/spend-policy/src/try.ts', './inner.sample', sample)).toContain('testing-in-specs-only');
  });

  it('refuse that a web feature imports another one', () => {
    const other = { 'apps/web/src/app/approvals/inner.ts': 'export const door = 1;\n' };
    expect(tryImport('apps/web/src/app/budget/try.ts', '../approvals/inner', other)).toContain('web-features-apart');
  });

  it('refuse a cycle', () => {
    const back = { 'libs/money/src/back.ts': "import { used } from './try';\nexport const door = () => used;\n" };
    expect(tryImport('libs/money/src/try.ts', './back', back)).toContain('no-cycle');
  });

  it.each([
    ['the budget uses the registry through its door', 'apps/api/src/budget/try.ts', '../registry'],
    ['the workflow uses the policy', 'libs/approval-workflow/src/try.ts', '@tandem/spend-policy'],
    ['a specification uses the test harness', 'apps/api/src/budget/try.spec.ts', '@tandem/testing'],
  ])('allow that %s', (_, file, imported) => {
    expect(tryImport(file, imported)).toEqual([]);
  });
});
