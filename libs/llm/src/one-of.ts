import { z } from 'zod';

/**
 * For schemas: one of the values, or null. Strict mode keeps OpenAI to the list; another server's value outside it counts
 * as not said, instead of making the whole answer unreadable.
 */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess((value) => (values.some((known) => known === value) ? value : null), z.enum(values).nullable());
