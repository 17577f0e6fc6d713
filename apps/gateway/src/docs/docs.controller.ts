import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access';
import { HttpProblem } from '../problems/http-problem';
import { DocsFiles } from './docs-files';

/** Everything that the page needs comes from here; swagger-ui sets styles, and its style sheet holds images. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The OpenAPI document, and a page to read it and to try the API. */
@ApiExcludeController()
@Controller('docs')
export class DocsController {
  constructor(private readonly files: DocsFiles) {}

  @Get()
  @Public()
  page(@Res() reply: FastifyReply): Promise<void> {
    return this.send('index.html', reply);
  }

  @Get(':file')
  @Public()
  file(@Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(name, reply);
  }

  private async send(name: string, reply: FastifyReply): Promise<void> {
    const file = this.files.find(name);
    if (!file) throw new HttpProblem('http.not_found', 'There is nothing at this address.');
    const content = await file.content();
    void reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('content-type', file.type)
      .send(content);
  }
}
