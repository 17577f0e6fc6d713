import { ServiceError } from '@abbotsford/contracts';

export const ticketNotFound = (): ServiceError =>
  new ServiceError('ticket.not_found', 'There is no such ticket. Please reload the list.');

export const ticketFull = (): ServiceError =>
  new ServiceError('ticket.full', 'This ticket has so many messages that no more can be added. Please begin another.');

export const otherCustomer = (): ServiceError =>
  new ServiceError('ticket.other_customer', 'These tickets belong to different customers and cannot be merged.');
