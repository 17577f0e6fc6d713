import { NotFoundException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { ServiceError } from '@abbotsford/contracts';
import { problemDocument } from './problem-document';
import { toProblem } from './to-problem';

describe('toProblem', () => {
  it('keeps what a service said', () => {
    const error = new ServiceError('deal.not_found', 'This deal is gone.');
    expect(toProblem(error)).toEqual({
      body: { code: 'deal.not_found', detail: 'This deal is gone.' },
      expected: true,
    });
  });

  it.each([
    [new NotFoundException('Cannot GET /x'), 'http.not_found'],
    [new PayloadTooLargeException(), 'request.too_large'],
    [new UnsupportedMediaTypeException(), 'http.unsupported_media_type'],
    [Object.assign(new Error('x'), { name: 'FastifyError', statusCode: 413 }), 'request.too_large'],
  ])('knows %s', (error, code) => {
    expect(toProblem(error)).toMatchObject({ body: { code }, expected: true });
  });

  it.each([[new TypeError('secret')], ['a text'], [undefined], [Object.assign(new Error('x'), { statusCode: 404 })]])(
    'takes %s for a fault, and says nothing of it',
    (error) => {
      const { body, expected } = toProblem(error);
      expect(expected).toBe(false);
      expect(body.code).toBe('service.failed');
      expect(JSON.stringify(body)).not.toContain('secret');
    },
  );
});

describe('problemDocument', () => {
  it('adds further members, but none that passes for its own', () => {
    const body = {
      code: 'deal.stale_version',
      detail: 'Moved meanwhile.',
      data: { current: { version: 5 }, status: 200, type: 'x' },
    } as const;
    expect(problemDocument(body, '/api/crm/deals/1', 'request-1')).toEqual({
      type: 'urn:abbotsford:problem:deal.stale_version',
      title: 'The deal was changed meanwhile',
      status: 409,
      detail: 'Moved meanwhile.',
      instance: '/api/crm/deals/1',
      request_id: 'request-1',
      current: { version: 5 },
    });
  });
});
