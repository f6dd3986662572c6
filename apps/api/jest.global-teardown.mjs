import fs from 'node:fs';

export default async function stop() {
  await globalThis.stopTestCluster();
  fs.rmSync(globalThis.testSetupFolder, { recursive: true, force: true });
}
