import 'reflect-metadata';
import { startTestCluster } from '@tandem/testing';
import { prepareSchema } from '../schema';

/** One PostgreSQL for all spec files of a run, with the migrated template that they clone. Returns how to stop it. */
export const start = (): Promise<() => Promise<void>> => startTestCluster(prepareSchema);
