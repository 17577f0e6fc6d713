import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpProblemBody } from './http-problem';
import { problemDocument } from './problem-document';
import { problemTypes } from './problem-types';

const headersTooLarge: HttpProblemBody = {
  code: 'http.headers_too_large',
  detail: 'The address or the headers of the request are too long.',
  errors: [{ field: 'headers', message: 'are too large' }],
};

const malformed: HttpProblemBody = {
  code: 'request.invalid',
  detail: 'The request is not valid HTTP.',
  errors: [{ field: 'request', message: 'is not valid HTTP' }],
};

/** Answers what Node's parser refuses; there is no request yet, so the answer is written by hand. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = error.code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge : malformed;
  const { status } = problemTypes[problem.code];
  const id = randomUUID();
  const body = JSON.stringify(problemDocument(problem, '', id));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${id}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
