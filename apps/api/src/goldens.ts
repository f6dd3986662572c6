import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@tandem/embedded-postgres';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';
import { AppModule } from './app.module';
import { ENTITIES } from './entities';
import { permissionMatrix } from './permission-matrix';
import { migrationDataSource } from './platform/database/data-source-options';
import { API_PREFIX } from './platform/http/create-app';
import { openApiDocument } from './platform/http/openapi-document';
import { readSettings } from './platform/settings';
import { prepareSchema } from './schema';
import { describeSchema } from './schema-description';

/** The documents that must say what the code says, by their names in `docs/`. */
export async function goldens(): Promise<Record<string, string>> {
  const { document, matrix } = await describeApi();
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'permissions.md': matrix,
    'schema.sql': await describeDatabase(),
  };
}

/** Nothing is instantiated in preview mode, so this needs no database. */
async function describeApi(): Promise<{ document: OpenAPIObject; matrix: string }> {
  const app = await NestFactory.create(
    AppModule.forRoot(readSettings({ DATABASE_URL: 'postgres://127.0.0.1/unused' })),
    new FastifyAdapter(),
    {
      preview: true,
      logger: false,
    },
  );
  app.setGlobalPrefix(API_PREFIX, { exclude: ['livez', 'readyz'] });
  const document = openApiDocument(app);
  return { document, matrix: permissionMatrix(document) };
}

/** Schema of a database made from the migrations; the entities are compared with it on the way. */
async function describeDatabase(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-schema-'));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'postgres'),
    database: 'tandem',
    settings: { fsync: 'off' },
  });
  try {
    await prepareSchema(server.ownerUrl);
    const dataSource = await new DataSource(migrationDataSource(server.ownerUrl, ENTITIES, MIGRATIONS)).initialize();
    try {
      return await describeSchema(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
