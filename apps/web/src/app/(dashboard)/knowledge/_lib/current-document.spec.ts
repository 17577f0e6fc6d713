import { ApiProblem } from '@abbotsford/api-client';
import { describe, expect, it } from 'vitest';
import { currentDocument } from './current-document';
import { documentFixture } from './document.fixture';

describe('currentDocument', () => {
  it('is what the server says is stored, when a change came too late', () => {
    const current = documentFixture({ version: 4 });
    expect(currentDocument(ApiProblem.from(409, { detail: 'Changed meanwhile.', current }))).toEqual(current);
  });

  it.each([
    ['another refusal', ApiProblem.from(422, { current: documentFixture() })],
    ['a conflict without a document', ApiProblem.from(409, { detail: 'Full.' })],
    ['an error of the page', new TypeError('x')],
  ])('is null for %s', (_name, failure) => {
    expect(currentDocument(failure)).toBeNull();
  });
});
