import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Abbotsford API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });\n`;

interface DocsFile {
  readonly type: string;
  content(): Promise<string | Buffer>;
}

/** What stands below /docs; a fixed list, so no name of a caller's ever becomes a path. */
@Injectable()
export class DocsFiles {
  private readonly files: ReadonlyMap<string, DocsFile> = new Map([
    ['index.html', text('text/html', () => page)],
    ['start.js', text('text/javascript', () => start)],
    ['openapi.json', text('application/json', () => this.document)],
    ['swagger-ui.css', asset('text/css; charset=utf-8', 'swagger-ui.css')],
    ['swagger-ui-bundle.js', asset('text/javascript; charset=utf-8', 'swagger-ui-bundle.js')],
    ['favicon-32x32.png', asset('image/png', 'favicon-32x32.png')],
  ]);
  private document = '{}';

  /** The document is made from the application that serves it, so it comes last. */
  publish(document: OpenAPIObject): void {
    this.document = JSON.stringify(document);
  }

  find(name: string): DocsFile | undefined {
    return this.files.get(name);
  }
}

function text(type: string, content: () => string): DocsFile {
  return { type: `${type}; charset=utf-8`, content: () => Promise.resolve(content()) };
}

function asset(type: string, name: string): DocsFile {
  const packages = createRequire(import.meta.url);
  return { type, content: () => readFile(packages.resolve(`swagger-ui-dist/${name}`)) };
}
