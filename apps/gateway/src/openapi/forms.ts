import type { OpenAPIObject } from '@nestjs/swagger';

/** Nest's decorators describe a body once for all of its media types; a form is noted here until the document is made. */
export const FORM_EXTENSION = 'x-form';

/** Puts each noted form where the document has it: beside the JSON of the same body. */
export function placeForms(document: OpenAPIObject): OpenAPIObject {
  for (const operation of Object.values(document.paths).flatMap(
    (path) => Object.values(path as object) as Operation[],
  )) {
    const form = operation[FORM_EXTENSION];
    if (!form) continue;
    if (operation.requestBody) operation.requestBody.content['multipart/form-data'] = { schema: form };
    Reflect.deleteProperty(operation, FORM_EXTENSION);
  }
  return document;
}

interface Operation {
  requestBody?: { content: Record<string, { schema: object }> };
  [FORM_EXTENSION]?: object;
}
