import { ServiceError } from '@abbotsford/contracts';

export const leadNotFound = (): ServiceError =>
  new ServiceError('lead.not_found', 'This lead does not exist any more. Please reload the list.');

export const notDeleted = (): ServiceError =>
  new ServiceError('lead.not_deleted', 'It can not be brought back: it is gone for good, or they wrote again.');

export const notesFull = (): ServiceError =>
  new ServiceError('lead.notes_full', 'This lead has as many notes as it can hold.');

export const alreadyConverted = (): ServiceError =>
  new ServiceError('lead.already_converted', 'This lead has a deal on the board already.');
