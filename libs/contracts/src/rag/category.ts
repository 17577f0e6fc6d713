import { Transform } from 'class-transformer';
import { Text, type FieldOptions } from '../fields';

/** Editors write "Milk" and "milk " and mean one category: this is how both are kept. */
export const categoryName = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase();

/** A category in a request, however it is written. */
export function Category(options: FieldOptions = {}): PropertyDecorator {
  const text = Text({ max: 100, ...options });
  const normalise = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? categoryName(value) : value,
  );
  return (target, key) => {
    text(target, key);
    normalise(target, key);
  };
}
