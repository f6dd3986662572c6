// Bundles TypeScript with decorators into ES modules. SWC compiles each file, since esbuild emits no decorator metadata.
import fs from 'node:fs/promises';
import { transform } from '@swc/core';
import { build } from 'esbuild';

const swc = {
  name: 'swc',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await fs.readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
        swcrc: false,
        configFile: false,
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** @param {Record<string, string>} entryPoints name of the output → source file; packages stay outside the bundle */
export async function bundle(entryPoints, outdir) {
  await fs.rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'apps/api/tsconfig.app.json',
    plugins: [swc],
    logLevel: 'warning',
  });
}
