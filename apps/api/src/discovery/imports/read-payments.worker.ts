import { parentPort, workerData } from 'node:worker_threads';
import { type PaymentTask, runPaymentTask } from './payment-tasks';

if (!parentPort) throw new Error('This file runs as a worker thread.');
for (const piece of runPaymentTask(workerData as PaymentTask)) parentPort.postMessage(piece);
