import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { fieldsOf, type Class, type FieldSpec } from '@abbotsford/contracts';
import { invalid, validate } from '@abbotsford/service-kit';

/** Checks bodies, queries and path parameters against the contract's class that the controller's method names. */
@Injectable()
export class ContractPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || metatype === undefined || fieldsOf(metatype as Class).size === 0) return value;
    const of = metatype as Class;
    return validate(of, type === 'body' ? (value === undefined ? {} : value) : fromText(of, value));
  }
}

/** Queries and paths are text: numbers and flags are read where the class has them. */
function fromText(of: Class, value: unknown): Record<string, unknown> {
  const fields = fieldsOf(of);
  const entries = Object.entries(value as Record<string, unknown>);
  // The transformer leaves some names out in silence, such as `constructor`.
  const unknown = entries.map(([name]) => name).filter((name) => !fields.has(name));
  if (unknown.length) throw invalid(unknown.map((field) => ({ field, message: `${field} is not a known field` })));
  return Object.fromEntries(entries.map(([name, text]) => [name, readText(fields.get(name), text)]));
}

function readText(spec: FieldSpec | undefined, text: unknown): unknown {
  if (typeof text !== 'string') return text;
  if (spec?.type === 'integer' && /^-?\d{1,16}$/.test(text)) return Number(text);
  if (spec?.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
