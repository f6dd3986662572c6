import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { TestDatabase } from '@tandem/testing';
import { AppModule } from '../app.module';
import type { Role, SignedIn } from '../identity';
import { readSettings } from '../platform/settings';

/** The whole product but its HTTP server, on a spec file's own database: `app.get(X)` hands out its parts. */
export async function testApp(
  db: TestDatabase,
  environment: Readonly<Record<string, string>> = {},
): Promise<INestApplicationContext> {
  const settings = readSettings({ DATABASE_URL: db.url, LOG_LEVEL: 'silent', ...environment });
  return NestFactory.createApplicationContext(AppModule.forRoot(settings), { logger: ['error', 'fatal'] });
}

/** A signed-in person for calling use cases directly, with the rights that a test needs. */
export function signedIn(personId: string, role: Role, unitId: string | null = null): SignedIn {
  return {
    personId,
    name: `Test ${role}`,
    unitId,
    grants: [{ role, unitId: role === 'cmo' || role === 'requester' ? unitId : null, fundSource: null }],
    capacity: role,
    requestId: 'test',
  };
}
