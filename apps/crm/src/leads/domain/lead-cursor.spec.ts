import { describe, expect, it } from 'vitest';
import { fromCursor, toCursor } from './lead-cursor';

describe('the cursor of the leads list', () => {
  it('gives back the position that it was made of', () => {
    const position = { id: '0123456789abcdef01234567', created_at: new Date('2026-11-20T01:02:03.456Z') };
    expect(fromCursor(toCursor(position))).toEqual(position);
  });

  it.each(['', 'nonsense', '12-xyz', '{"$gt":""}', `${'9'.repeat(16)}-0123456789abcdef01234567`])(
    'refuses "%s" and names the field',
    (cursor) => {
      expect(refusalOf(cursor)).toMatchObject({ code: 'request.invalid', body: { errors: [{ field: 'cursor' }] } });
    },
  );
});

function refusalOf(cursor: string): unknown {
  try {
    fromCursor(cursor);
    return null;
  } catch (error) {
    return error;
  }
}
