import mongoose, { mongo } from 'mongoose';
import { problems, ServiceError } from '@abbotsford/contracts';

/**
 * MongoDB's codes for data that it can't store, whatever its state: BadValue, FailedToParse, TypeMismatch, PathNotViable,
 * ConflictingUpdateOperators, DollarPrefixedFieldName, ImmutableField, DocumentValidationFailure, BSONObjectTooLarge,
 * DuplicateKey (https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml).
 */
const dataCodes: ReadonlySet<unknown> = new Set([2, 9, 14, 28, 40, 52, 66, 121, 10_334, 11_000]);

const dataErrors = [
  mongoose.Error.ValidationError,
  mongoose.Error.CastError,
  mongoose.Error.StrictModeError,
  mongo.BSON.BSONError,
  mongo.MongoInvalidArgumentError,
] as const;

const languageErrors: ReadonlySet<unknown> = new Set([Error, TypeError, RangeError, ReferenceError, SyntaxError]);

/**
 * Whether the event itself is to blame for the error: its data, or a bug that its data meets. Everything else, also what
 * nobody has thought of, is taken for an outage: trying in vain costs a little work, burying in vain costs a person's.
 */
export function isOwnFault(error: unknown): boolean {
  if (error instanceof ServiceError) return problems[error.code].status < 500;
  // Asked for by code, since this class is also that of a lost primary, a full disk and a missing right.
  if (error instanceof mongo.MongoServerError) return dataCodes.has(error.code);
  if (dataErrors.some((type) => error instanceof type)) return true;
  if (!(error instanceof Error) || !languageErrors.has(error.constructor)) return false;
  // The system's errors are plain ones with a code, such as ENOSPC; those of fetch have a cause.
  return error.cause === undefined && !isSystemError(error);
}

const isSystemError = (error: Error): boolean =>
  'syscall' in error || ('code' in error && !isProgrammingCode(error.code));

/** Node's own refusals of what it is called with. */
const isProgrammingCode = (code: unknown): boolean => typeof code === 'string' && code.startsWith('ERR_INVALID_');
