import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from './complete-document';
import { placeForms } from './forms';

/** Raised with every change that callers notice. */
const API_VERSION = '1.0.0';

export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Abbotsford')
    .setDescription(
      'Conversational sales and support for Abbotsford Road Coffee Specialists. Ids are strings, times are ISO 8601 in UTC, ' +
        'errors are problem documents (RFC 9457), and every answer carries the header `X-Request-Id`.',
    )
    .setVersion(API_VERSION)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => operationId(controller, method),
  });
  return completeDocument(placeForms(document));
}

/** `DealsController`, `move` -> `deals.move` */
function operationId(controller: string, method: string): string {
  const area = controller.replace(/Controller$/, '');
  return `${area.charAt(0).toLowerCase()}${area.slice(1)}.${method}`;
}
