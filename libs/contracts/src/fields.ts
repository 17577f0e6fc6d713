import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isBlank, isOneLine, readableEmail, type TextKind } from '@abbotsford/text';

/** One decorator a field says both what is valid and what the API document shows, so the two can't drift apart. */

export type Class<T = object> = new () => T;

export interface FieldSpec {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'ref';
  readonly ref?: () => Class;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** Of a text without a pattern of its own: what whoever writes it has to heed. */
  readonly text?: TextKind;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly array: boolean;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

export interface FieldOptions {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  readonly about?: string;
  readonly example?: unknown;
}

const specsByPrototype = new WeakMap<object, Map<string, FieldSpec>>();

/** The fields of a contract class, its parents' first. */
export function fieldsOf(target: Class): ReadonlyMap<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>();
  const chain: object[] = [];
  for (
    let p: object | null = target.prototype as object;
    p && p !== Object.prototype;
    p = Object.getPrototypeOf(p) as object | null
  ) {
    chain.unshift(p);
  }
  for (const prototype of chain)
    for (const [name, spec] of specsByPrototype.get(prototype) ?? []) fields.set(name, spec);
  return fields;
}

function field(
  spec: Omit<FieldSpec, 'array' | 'optional' | 'nullable'> & { array?: boolean },
  options: FieldOptions,
  validators: PropertyDecorator[],
): PropertyDecorator {
  return (target, key) => {
    const own = specsByPrototype.get(target) ?? new Map<string, FieldSpec>();
    own.set(String(key), {
      array: false,
      optional: options.optional ?? false,
      nullable: options.nullable ?? false,
      ...(options.about === undefined ? {} : { description: options.about }),
      ...(options.example === undefined ? {} : { example: options.example }),
      ...spec,
    });
    specsByPrototype.set(target, own);
    for (const validator of validators) validator(target, key);
    // Not IsOptional, which lets null through where a field may only be left out. Said of fields that are needed too:
    // a class would inherit the leave of its parent otherwise.
    ValidateIf(
      (_, value: unknown) => !(options.optional && value === undefined) && !(options.nullable && value === null),
    )(target, key);
  };
}

/** Text that MongoDB and JSON can carry unchanged: no control characters but tab and line ends, no lone surrogates. */
function IsCleanText(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCleanText',
      validator: {
        validate: (v: unknown) =>
          typeof v !== 'string' || (!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(v) && v.isWellFormed()),
        defaultMessage: () => '$property must not contain control characters or broken Unicode',
      },
    },
    options,
  );
}

function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNotBlank',
      validator: {
        validate: (v: unknown) => typeof v !== 'string' || !isBlank(v),
        defaultMessage: () => '$property must not be empty',
      },
    },
    options,
  );
}

function IsLine(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isLine',
      validator: {
        validate: (v: unknown) => typeof v !== 'string' || isOneLine(v),
        defaultMessage: () =>
          '$property must be one line, without line breaks or marks that turn the direction of text',
      },
    },
    options,
  );
}

export interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
  /** What a text must be that does not fit the pattern, as in "must be ..."; for people, who do not read patterns. */
  readonly patternMeans?: string;
  readonly format?: string;
  readonly blank?: boolean;
}

export function Text(options: TextOptions): PropertyDecorator {
  return textField(options, false);
}

function textField(options: TextOptions, line: boolean): PropertyDecorator {
  const { min, max, pattern, patternMeans, format, blank = false } = options;
  return field(
    {
      type: 'string',
      text: { blank, line },
      maxLength: max,
      ...(min === undefined ? {} : { minLength: min }),
      ...(pattern ? { pattern: pattern.source } : {}),
      ...(format ? { format } : {}),
    },
    options,
    [
      IsString(),
      IsCleanText(),
      MaxLength(max),
      ...(min === undefined ? [] : [MinLength(min)]),
      ...(blank ? [] : [IsNotBlank()]),
      ...(pattern ? [Matches(pattern, patternMeans ? { message: `$property must be ${patternMeans}` } : {})] : []),
    ],
  );
}

/** Text that stands beside others on one line, such as a name: no line breaks, nothing that turns its neighbours around. */
export function Line(options: TextOptions): PropertyDecorator {
  return (target, key) => {
    textField(options, true)(target, key);
    IsLine()(target, key);
  };
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BASE64_SLICE = /^[A-Za-z0-9+/]*$/;
const SLICE = 65_536;

/** Looked at in slices: a pattern over megabytes keeps a way back from every character, and nobody else is served. */
function isBase64(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const end = Math.max(0, value.length - SLICE);
  for (let at = 0; at < end; at += SLICE) {
    if (!BASE64_SLICE.test(value.slice(at, Math.min(end, at + SLICE)))) return false;
  }
  return BASE64.test(value.slice(end));
}

export interface Base64Options extends FieldOptions {
  readonly maxBytes: number;
  /** What it must be, as in "must be ..."; for people. */
  readonly means?: string;
}

/** Bytes in base64. */
export function Base64({ maxBytes, means = 'base64', ...options }: Base64Options): PropertyDecorator {
  const maxLength = Math.ceil(maxBytes / 3) * 4;
  const message = `$property must be ${means}`;
  return field({ type: 'string', minLength: 1, maxLength, pattern: BASE64.source }, options, [
    IsString(),
    MaxLength(maxLength),
    ValidateBy({ name: 'isBase64', validator: { validate: isBase64, defaultMessage: () => message } }),
  ]);
}

/** Comes in the form that people read (see `readableEmail`), whatever was pasted along with it. */
export function EmailAddress(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'email', maxLength: 254 }, options, [
    Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? readableEmail(value) : value)),
    IsString(),
    IsCleanText(),
    MaxLength(254),
    IsEmail({}, { message: '$property must be an email address' }),
  ]);
}

const ID = /^[0-9a-f]{24}$/;

/** The id of a stored document: 24 hexadecimal digits. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', pattern: ID.source }, options, [
    IsString(),
    Matches(ID, { message: '$property must be an id of 24 hexadecimal digits in lower case' }),
  ]);
}

/** Ids of stored documents, at least one. */
export function IdList(options: FieldOptions & { maxItems: number }): PropertyDecorator {
  const each = { each: true };
  return field({ type: 'string', array: true, pattern: ID.source, minItems: 1, maxItems: options.maxItems }, options, [
    ...[IsArray(), ArrayMinSize(1), ArrayMaxSize(options.maxItems), IsString(each)],
    Matches(ID, { message: 'each of $property must be an id of 24 hexadecimal digits in lower case', ...each }),
  ]);
}

export function Whole(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return field({ type: 'integer', minimum: options.min, maximum: options.max }, options, [
    IsInt(),
    Min(options.min),
    Max(options.max),
  ]);
}

export function Amount(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return field({ type: 'number', minimum: options.min, maximum: options.max }, options, [
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(options.min),
    Max(options.max),
  ]);
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'boolean' }, options, [IsBoolean()]);
}

export function Choice(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', enum: values }, options, [
    IsIn(values, { message: `$property must be one of ${named(values)}` }),
  ]);
}

/** Whoever reads of all of a long list finds nothing. */
const NAMED_AT_MOST = 12;
const named = (values: readonly string[]): string =>
  values.length <= NAMED_AT_MOST
    ? values.join(', ')
    : `${values.slice(0, NAMED_AT_MOST).join(', ')} and ${values.length - NAMED_AT_MOST} others, which the document of the API lists`;

/** Some of these values, at least one and none twice. */
export function ChoiceList(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const message = `each of $property must be one of ${named(values)}`;
  return field({ type: 'string', array: true, enum: values, minItems: 1, maxItems: values.length }, options, [
    ...[IsArray(), ArrayMinSize(1), ArrayMaxSize(values.length)],
    ArrayUnique({ message: '$property must name each at most once' }),
    IsIn(values, { each: true, message }),
  ]);
}

export function Time(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'date-time' }, options, [IsString(), IsISO8601({ strict: true })]);
}

/** A nested object, or with `max` a list of them. */
export function Nested(of: () => Class, options: FieldOptions & { array?: { max: number } } = {}): PropertyDecorator {
  return field({ type: 'ref', ref: of, array: options.array !== undefined }, options, [
    Type(of),
    ...(options.array ? [IsArray(), ArrayMaxSize(options.array.max)] : [IsObject()]),
    ValidateNested(options.array ? { each: true } : {}),
  ]);
}

export function TextList(options: FieldOptions & { maxItems: number; maxLength: number }): PropertyDecorator {
  return field({ type: 'string', array: true, maxLength: options.maxLength }, options, [
    IsArray(),
    ArrayMaxSize(options.maxItems),
    IsString({ each: true }),
    MaxLength(options.maxLength, { each: true }),
  ]);
}

/** One line of text or more, none of them empty. */
export function LineList(options: FieldOptions & { maxItems: number; maxLength: number }): PropertyDecorator {
  const { maxItems, maxLength } = options;
  const each = { each: true };
  return field(
    { type: 'string', array: true, text: { blank: false, line: true }, minItems: 1, maxItems, maxLength },
    options,
    [
      ...[IsArray(), ArrayMinSize(1), ArrayMaxSize(maxItems)],
      ...[IsString(each), IsCleanText(each), IsNotBlank(each), IsLine(each), MaxLength(maxLength, each)],
    ],
  );
}

/** An object whose keys this contract does not fix, e.g. the whole conversation state. For replies and events. */
export function FreeForm(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'object' }, options, [IsObject()]);
}
