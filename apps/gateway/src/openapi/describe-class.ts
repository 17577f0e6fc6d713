import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { fieldsOf, type Class, type FieldSpec } from '@abbotsford/contracts';

const described = new WeakSet<Class>();

/** Tells the OpenAPI document of every field of a contract's class, and of the classes within it. */
export function describeClass(of: Class): void {
  if (described.has(of)) return;
  described.add(of);
  for (const [name, spec] of fieldsOf(of)) {
    if (spec.ref) describeClass(spec.ref());
    ApiProperty(propertyOf(spec))(of.prototype as object, name);
  }
}

const kept = ['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'description', 'example'] as const;

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
