import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { API_PREFIX } from './platform/http/create-app';
import { openApiDocument } from './platform/http/openapi-document';
import { readSettings } from './platform/settings';

// Preview: nothing is instantiated, so the document is written without a database.
const module = AppModule.forRoot(readSettings({}));
const app = await NestFactory.create(module as never, new FastifyAdapter(), { preview: true, logger: false });
app.setGlobalPrefix(API_PREFIX, { exclude: ['livez', 'readyz'] });
const target = process.argv[2];
if (!target) throw new Error('Name the file to write.');
writeFileSync(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
process.exit(0);
