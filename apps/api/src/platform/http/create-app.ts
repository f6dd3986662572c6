import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { ValidationPipe } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Settings } from '../settings';
import { refuseForeignOrigins } from './csrf';
import { openApiDocument } from './openapi-document';
import { ProblemFilter } from './problem-filter';
import { VALIDATION } from './validation';

export const API_PREFIX = 'api/v1';
const MEBIBYTE = 1024 * 1024;
/** Largest file that may be uploaded. */
export const MAX_UPLOAD_BYTES = 200 * MEBIBYTE;

/** The web's files and the answers of the API. Files that are made while they are sent leave as they are. */
const COMPRESSED = /^(?:text\/(?:html|css|javascript)|application\/json|image\/svg\+xml)\b/;

/** Builds the HTTP application: security headers, origin check, validation, problems, the web's files on the same origin. */
export async function createApp(module: DynamicModule, settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEBIBYTE,
    requestTimeout: 600_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 100 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    return503OnClosing: true,
    trustProxy: settings.trustedProxy === '' ? false : settings.trustedProxy,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger:
      settings.logLevel === 'silent'
        ? false
        : ['fatal', 'error', ...(settings.logLevel === 'error' ? [] : (['warn'] as const))],
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10, parts: 12 } });
  await app.register(fastifyHelmet, securityHeaders(settings));
  await app.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    customTypes: COMPRESSED,
    // The strongest setting would spend a second on what this one does in some milliseconds.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', refuseForeignOrigins(settings.origin));
  http.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['livez', 'readyz'] });
  app.useGlobalPipes(new ValidationPipe(VALIDATION));
  app.useGlobalFilters(app.get(ProblemFilter));
  const document = openApiDocument(app);
  SwaggerModule.setup('api/docs', app, document, { ui: false, raw: false });
  http.get('/api/openapi.json', () => document);
  await serveWeb(app, settings.webFolder);
  return app;
}

function securityHeaders(settings: Settings): Parameters<typeof fastifyHelmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts(settings.webFolder)],
        // Angular and Material set element styles; a nonce cannot cover style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    hsts: settings.isEncrypted ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}

/** What the page runs before its first paint: allowed word by word, so that nothing else that is written into a page can run. */
function inlineScripts(webFolder: string): readonly string[] {
  const page = path.join(webFolder, 'index.html');
  if (!fs.existsSync(page)) return [];
  const scripts = fs.readFileSync(page, 'utf8').matchAll(/<script>([^]*?)<\/script>/g);
  return [...scripts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Hashed files are cached for a year; every other address that a person can open is the application's one page. */
async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!fs.existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (response, file) => {
      const isHashed = /-[\w-]{8}\.(?:js|css|json|svg)$/.test(file);
      // A font that has to be asked for again is loaded a second time by the page that has loaded it ahead.
      const fresh = /\.woff2$|favicon\.svg$/.test(file) ? 'public, max-age=2592000' : 'no-cache';
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : fresh);
    },
  });
  const http = app.getHttpAdapter().getInstance();
  http.get('/*', async (request, reply) => {
    const [address = ''] = request.url.split('?');
    // The link of a mail has a full stop as well, and little after it where a mail program has cut it.
    const isFile = /\.\w{2,5}$/.test(address) && !address.startsWith('/e/');
    if (!address.startsWith('/api') && !isFile)
      return reply.header('cache-control', 'no-cache').type('text/html').sendFile('index.html');
    const requestId = request.id;
    return reply.code(404).type('application/problem+json').send({
      type: '/problems/not_found',
      title: 'There is nothing here',
      status: 404,
      detail: 'No such address.',
      code: 'not_found',
      instance: request.url,
      requestId,
    });
  });
}
