import { spawnSync } from 'node:child_process';

describe('governance over HTTP', () => {
  it('accepts and refuses in made-up histories exactly what a second telling of its rules says', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/governance-model.mjs', '300', '20261123'], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, expect.stringContaining('as the model says'), expect.anything()]);
  }, 240_000);
});
