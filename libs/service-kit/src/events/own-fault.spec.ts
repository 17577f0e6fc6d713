import mongoose, { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { ServiceError } from '@abbotsford/contracts';
import { isOwnFault } from './own-fault';

const serverError = (code: number): Error => new mongo.MongoServerError({ message: 'refused', code });
const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });

describe('an error that is not the fault of the event', () => {
  it.each<[string, unknown]>([
    ['a connection that broke', new mongo.MongoNetworkError('connection closed')],
    ['a server that says nothing', new mongo.MongoNetworkTimeoutError('timed out')],
    ['a server that can not be found', new mongo.MongoServerSelectionError('timed out', {} as never)],
    ['a primary that stepped down', serverError(189)],
    ['a full disk', serverError(14_031)],
    ['a write concern that is not met', serverError(64)],
    ['a right that is missing', serverError(13)],
    ['a password that was changed', serverError(18)],
    ['an operation over its time', serverError(50)],
    ['a transaction in the way of another', serverError(112)],
    ['operations that wait for a connection', new mongoose.MongooseError('buffering timed out')],
    ['another service that is away', new ServiceError('service.unavailable', 'Not now.')],
    ['another service that is late', new ServiceError('service.deadline', 'Too late.')],
    ['another service that fails', new ServiceError('service.failed', 'Something went wrong.')],
    ['a full disk of our own', systemError('ENOSPC')],
    ['an address that refuses', new TypeError('fetch failed', { cause: systemError('ECONNREFUSED') })],
    ['a class that nobody has thought of', new (class extends Error {})('odd')],
    ['something that is no error', 'odd'],
  ])('%s', (_name, error) => {
    expect(isOwnFault(error)).toBe(false);
  });
});

describe('an error that is', () => {
  it.each<[string, unknown]>([
    ['a rule of the domain', new ServiceError('deal.not_found', 'No such deal.')],
    ['data that is not valid', new ServiceError('request.invalid', 'Please check.')],
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'id')")],
    [
      'a call of Node that is wrong',
      Object.assign(new TypeError('must be a string'), { code: 'ERR_INVALID_ARG_TYPE' }),
    ],
    ['something that must not be', new Error('a lead was deleted within the transaction that had read it')],
    ['a value that does not fit its schema', new mongoose.Error.CastError('Number', 'many', 'cups')],
    ['a document that its schema refuses', new mongoose.Error.ValidationError()],
    ['a value that MongoDB can not store', new mongo.BSON.BSONError('out of range')],
    ['a document that is there already', serverError(11_000)],
    ['a document that is too large', serverError(10_334)],
  ])('%s', (_name, error) => {
    expect(isOwnFault(error)).toBe(true);
  });
});
