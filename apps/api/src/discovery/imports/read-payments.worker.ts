import { parentPort } from 'node:worker_threads';
import { type PaymentTask, runPaymentTask } from './payment-tasks';

if (!parentPort) throw new Error('This file runs as a worker thread.');
const port = parentPort;
port.on('message', (task: PaymentTask) => {
  for (const piece of runPaymentTask(task)) port.postMessage(piece);
  port.postMessage(null);
});
