// Jest maps no module names here, so the set-up is bundled like the product itself.
import { bundle } from '../../tools/bundle.mjs';

export default async function start() {
  const folder = `${import.meta.dirname}/../../dist/api-test-${process.pid}`;
  await bundle({ 'global-setup': `${import.meta.dirname}/src/testing/global-setup.ts` }, folder);
  const { start: startCluster } = await import(`${folder}/global-setup.mjs`);
  globalThis.stopTestCluster = await startCluster();
  globalThis.testSetupFolder = folder;
}
