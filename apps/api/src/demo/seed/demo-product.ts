import type { DynamicModule, INestApplicationContext, Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Jobs } from '../../platform';

/** The product without its HTTP server, living by another clock. */
export function openProduct(product: DynamicModule, clock: Clock): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(livingBy(product, clock), { logger: ['error', 'fatal'] });
}

/** The history does at once what a job would do, so that it happens on its day and no worker of today takes it up. */
const NO_JOBS: Pick<Jobs, 'handle' | 'everyHour' | 'enqueue'> = {
  handle: () => undefined,
  everyHour: () => undefined,
  enqueue: () => Promise.resolve(),
};

/** Replaces, among the modules of the product, the one provider of the time and the one of the jobs. */
function livingBy(product: DynamicModule, clock: Clock): DynamicModule {
  const substitutes = new Map<Provider, Provider>([
    [Clock, { provide: Clock, useValue: clock }],
    [Jobs, { provide: Jobs, useValue: NO_JOBS }],
  ]);
  const modules = (product.imports ?? []).map((imported) =>
    'module' in imported
      ? { ...imported, providers: imported.providers?.map((provider) => substitutes.get(provider) ?? provider) }
      : imported,
  );
  return { ...product, imports: modules };
}
