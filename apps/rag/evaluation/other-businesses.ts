import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const patterns = z.array(z.string().min(1)).min(1);
const form = z.strictObject({
  documents: z.array(z.strictObject({ title: z.string(), content: z.string() })),
  questions: z.array(
    z.union([
      z.strictObject({ asks: z.string(), must: patterns, must_not: patterns.optional() }).transform((one) => ({
        ...one,
        answerable: true as const,
      })),
      z.strictObject({ asks: z.string(), answerable: z.literal(false) }),
    ]),
  ),
});

/** Documents of other businesses with what their customers ask. Throws a ZodError that names the first field out of form. */
export const otherBusinesses = async (): Promise<z.infer<typeof form>> =>
  form.parse(parse(await readFile(path.join(import.meta.dirname, 'other-businesses.yaml'), 'utf8')));
