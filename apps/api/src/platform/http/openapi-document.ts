import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemView } from '../problems/problem-view';

/** The OpenAPI description; the same whether the application runs or is only previewed for the golden file. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Tandem')
    .setDescription('The register, the budget ledger and the approval desk that a CIO and a CMO share.')
    .setVersion('1')
    .addCookieAuth('tandem-sid')
    .build();
  return SwaggerModule.createDocument(app, about, { extraModels: [ProblemView] });
}
