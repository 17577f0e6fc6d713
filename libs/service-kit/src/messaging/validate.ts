import { plainToInstance } from 'class-transformer';
import { validate as check, type ValidationError } from 'class-validator';
import { ServiceError, type Class, type FieldError } from '@abbotsford/contracts';

/** Makes a checked instance of the contract's class, or throws `request.invalid` that names every field. */
export async function validate<T extends object>(of: Class<T>, plain: unknown): Promise<T> {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw invalid([{ field: 'body', message: 'must be a JSON object' }]);
  }
  const instance = plainToInstance(of, plain as Record<string, unknown>);
  const errors = await check(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  if (errors.length) throw invalid(errors.flatMap((e) => describe(e, '')));
  return instance;
}

export function invalid(errors: readonly FieldError[]): ServiceError {
  const fields = [...new Set(errors.map((e) => e.field))];
  return new ServiceError('request.invalid', `Please check: ${fields.join(', ').replaceAll('_', ' ')}.`, { errors });
}

function describe(error: ValidationError, path: string): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? `${error.property} is not a known field` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, field))];
}
