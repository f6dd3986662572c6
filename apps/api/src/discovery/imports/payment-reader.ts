import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FileRefusal, PaymentsOptions, RegisterAlias, SupplierText } from '@tandem/tool-discovery';
import type { SupplierMatch } from '../matching/supplier-match';
import { Problem } from '../../platform';
import { type PaymentTask, type PaymentTaskPiece, runPaymentTask } from './payment-tasks';
import type { StagedFile, StagedPayment } from './stage-file';
import { TaskThread } from './task-thread';

/** A company reads several files in one sitting, and none for days: ten seconds bridge the one and cost nothing in the other. */
const LIMITS = { memoryMb: 1_536, idleMs: 10_000 };

// Only the bundle has the worker's file beside it; tests run the same task in their own thread.
const workerFile = fileURLToPath(new URL('./read-payments-worker.mjs', import.meta.url));
const isBundled = fs.existsSync(workerFile);

/** Reads files and matches suppliers in a thread of its own, one task after the other, so that requests never wait. */
@Injectable()
export class PaymentReader implements OnApplicationShutdown {
  private previous: Promise<unknown> = Promise.resolve();
  private readonly thread = new TaskThread<PaymentTask, PaymentTaskPiece>(workerFile, LIMITS);

  /** @throws Problem `import.too_large` when the file needs more memory than a reading may use */
  async stage(
    path: string,
    options: PaymentsOptions,
    aliases: readonly RegisterAlias[],
  ): Promise<StagedFile | { refusal: FileRefusal }> {
    const payments: StagedPayment[] = [];
    let end: Omit<StagedFile, 'payments'> | undefined;
    let refusal: FileRefusal | undefined;
    await this.inTurn({ kind: 'stage', path, options, aliases }, (piece) => {
      if (piece.piece === 'payments') payments.push(...piece.payments);
      if (piece.piece === 'file') end = piece.file;
      if (piece.piece === 'refusal') refusal = piece.refusal;
    });
    if (refusal) return { refusal };
    if (!end) throw new Error('The reading of a file ended without a result.');
    return { ...end, payments };
  }

  /** One match for each supplier, in the same order. */
  async match(suppliers: readonly SupplierText[], aliases: readonly RegisterAlias[]): Promise<SupplierMatch[]> {
    const matches: SupplierMatch[] = [];
    await this.inTurn({ kind: 'match', suppliers, aliases }, (piece) => {
      if (piece.piece === 'matches') matches.push(...piece.matches);
    });
    if (matches.length !== suppliers.length) throw new Error('The matching of suppliers ended without a result.');
    return matches;
  }

  /** What is being read is read to its end: a publication that lost its thread would count as failed. */
  async onApplicationShutdown(): Promise<void> {
    await this.previous;
    await this.thread.end();
  }

  private inTurn(task: PaymentTask, take: (piece: PaymentTaskPiece) => void): Promise<void> {
    const turn = this.previous.then(() => this.run(task, take));
    this.previous = turn.catch(() => undefined);
    return turn;
  }

  private async run(task: PaymentTask, take: (piece: PaymentTaskPiece) => void): Promise<void> {
    if (!isBundled) {
      for (const piece of runPaymentTask(task)) take(piece);
      return;
    }
    await this.thread.run(task, take).catch((error: unknown) => {
      throw isOutOfMemory(error)
        ? new Problem('import.too_large', 'The file holds more than can be read at once: split it.', { cause: error })
        : error;
    });
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
