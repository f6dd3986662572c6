import { Worker } from 'node:worker_threads';

interface Limits {
  /** What a task may use; one that needs more ends its own thread and nothing else. */
  readonly memoryMb: number;
  /** How long the thread waits for a next task before it ends and its memory is free. */
  readonly idleMs: number;
}

interface RunningTask<Piece> {
  readonly worker: Worker;
  readonly take: (piece: Piece) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread for tasks that come one after the other. Starting it costs more than most tasks, so it stays for the next one.
 * A task that fails takes the thread with it, and the next task gets a new one. Its file answers each task with pieces and
 * then with null.
 */
export class TaskThread<Task, Piece extends object> {
  private worker: Worker | undefined;
  private running: RunningTask<Piece> | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly file: string,
    private readonly limits: Limits,
  ) {}

  /** Whoever calls it waits for the end before the next task. */
  run(task: Task, take: (piece: Piece) => void): Promise<void> {
    clearTimeout(this.idle);
    return new Promise((resolve, reject) => {
      const worker = (this.worker ??= this.started());
      this.running = { worker, take, resolve, reject };
      worker.ref();
      worker.postMessage(task);
    });
  }

  /** A task that is still running fails. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private started(): Worker {
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb } });
    worker.on('message', (piece: Piece | null) => {
      if (piece) this.running?.take(piece);
      else this.finish(worker);
    });
    worker.on('error', (error: Error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('The thread ended before its task did.')));
    return worker;
  }

  private finish(worker: Worker): void {
    this.running?.resolve();
    this.running = undefined;
    // What waits for nothing does not keep the process alive.
    worker.unref();
    this.idle = setTimeout(() => void this.end(), this.limits.idleMs).unref();
  }

  /** A thread that ends late is not that of the task which runs by now. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker === worker) this.worker = undefined;
    if (this.running?.worker !== worker) return;
    this.running.reject(error);
    this.running = undefined;
  }
}
