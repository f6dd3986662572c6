import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FOLDER_PREFIX } from './receive-upload';

/** Younger folders may belong to an upload under way, in this server or in another one on the machine. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** Removes, when a server starts, the uploads that a killed one left behind. */
@Injectable()
export class UploadSweep implements OnApplicationBootstrap {
  async onApplicationBootstrap(): Promise<void> {
    const names = await fs.promises.readdir(os.tmpdir());
    const left = names.filter((name) => name.startsWith(FOLDER_PREFIX)).map((name) => path.join(os.tmpdir(), name));
    for (const folder of left) {
      const changedAt = await fs.promises.stat(folder).then(
        ({ mtimeMs }) => mtimeMs,
        () => Number.POSITIVE_INFINITY,
      );
      if (changedAt < Date.now() - OLD_MS) await fs.promises.rm(folder, { recursive: true, force: true });
    }
  }
}
