import fs from 'node:fs';
import path from 'node:path';

/**
 * Marks the data folder as in use by this process, so that two servers never work on one embedded database.
 *
 * @returns what frees it again
 * @throws Error that names the process which uses it
 */
export function claimDataFolder(folder: string): () => void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be written to: ${(error as Error).message}. Set TANDEM_DATA to another one.`,
      {
        cause: error,
      },
    );
  }
  const file = path.join(folder, 'tandem.pid');
  const holder = holderOf(folder);
  if (holder !== undefined) {
    throw new Error(
      `The data folder ${folder} is in use by process ${holder}: stop that one first, or set TANDEM_DATA to another folder.`,
    );
  }
  fs.writeFileSync(file, String(process.pid));
  return () => fs.rmSync(file, { force: true });
}

/** The live server that uses the data folder, if there is one. */
export function holderOf(folder: string): number | undefined {
  const file = path.join(folder, 'tandem.pid');
  if (!fs.existsSync(file)) return undefined;
  const pid = Number(fs.readFileSync(file, 'utf8'));
  return pid > 0 && pid !== process.pid && isNode(pid) ? pid : undefined;
}

/** The number may have been given to another program since: on Linux the program's name is compared too. */
function isNode(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const name = `/proc/${pid}/cmdline`;
  return !fs.existsSync(name) || fs.readFileSync(name, 'utf8').includes('main.mjs');
}
