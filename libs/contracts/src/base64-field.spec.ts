import { randomBytes } from 'node:crypto';
import { validate } from 'class-validator';
import { expect, it } from 'vitest';
import { Base64 } from './fields';

class Upload {
  @Base64({ maxBytes: 300_000, means: 'a file in base64' })
  data!: string;
}

const complaints = async (data: unknown) =>
  (await validate(Object.assign(new Upload(), { data }))).flatMap(({ constraints }) =>
    Object.values(constraints ?? {}),
  );

it.each([1, 2, 3, 49_152, 49_153, 100_000, 300_000])('takes %i bytes', async (bytes) => {
  expect(await complaints(randomBytes(bytes).toString('base64'))).toEqual([]);
});

it.each([
  ['nothing', ''],
  ['an address', 'data:audio/wav;base64,AAAA'],
  ['a sign that is none, far inside', `${'A'.repeat(70_000)}!${'A'.repeat(70_000)}`],
  ['an end in the middle', `${'A'.repeat(70_000)}==${'A'.repeat(70_000)}`],
  ['an end and no beginning', '=='],
])('refuses %s', async (_, data) => {
  expect(await complaints(data)).toEqual(['data must be a file in base64']);
});

it('refuses what is no text, and more than it may be', async () => {
  expect(await complaints(7)).toContain('data must be a string');
  expect(await complaints('A'.repeat(400_004))).toEqual([expect.stringContaining('must be shorter')]);
});
