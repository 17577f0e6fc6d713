import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { fieldsOf, type Class, type FieldSpec } from '@abbotsford/contracts';
import { textPattern } from '@abbotsford/text';

/** Whether callers write it or read it. */
export type Direction = 'request' | 'answer';

const described: Readonly<Record<Direction, WeakSet<Class>>> = { request: new WeakSet(), answer: new WeakSet() };

/** Tells the OpenAPI document of every field of a contract's class, and of the classes within it. */
export function describeClass(of: Class, direction: Direction): void {
  if (described[direction].has(of)) return;
  described[direction].add(of);
  for (const [name, spec] of fieldsOf(of)) {
    if (spec.ref) describeClass(spec.ref(), direction);
    ApiProperty(propertyOf(direction === 'request' ? asWritten(spec) : spec))(of.prototype as object, name);
  }
}

/** What is wrong in a text that is written is refused; of one that is read nothing is promised but its length. */
function asWritten(spec: FieldSpec): FieldSpec {
  if (!spec.text || spec.pattern !== undefined) return spec;
  const minLength = Math.max(spec.minLength ?? 0, spec.text.blank ? 0 : 1);
  return { ...spec, pattern: textPattern(spec.text), ...(minLength > 0 && { minLength }) };
}

const kept = [
  ...(['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'] as const),
  ...(['minItems', 'maxItems', 'description', 'example'] as const),
];

function propertyOf(spec: FieldSpec): ApiPropertyOptions {
  const common = {
    required: !spec.optional,
    isArray: spec.array,
    ...(spec.nullable ? { nullable: true } : {}),
    ...Object.fromEntries(kept.filter((key) => spec[key] !== undefined).map((key) => [key, spec[key]])),
  };
  return { ...common, ...typeOf(spec) } as ApiPropertyOptions;
}

function typeOf(spec: FieldSpec): object {
  const { ref } = spec;
  if (ref) return { type: () => ref() };
  if (spec.enum) return { enum: [...spec.enum] };
  return spec.type === 'object' ? { type: 'object', additionalProperties: true } : { type: spec.type };
}
