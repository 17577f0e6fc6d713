import type { Role } from '@abbotsford/rights';
import { request } from '../contract';
import { EmptyRequest } from './requests';

/** Somebody of our team who can sign in. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** More than a business of this size has. */
export const COLLEAGUES_MAX = 500;

/** Our team, as far as another service has to tell them something; at most `COLLEAGUES_MAX`. */
export const listColleagues = request({
  subject: 'auth.v1.list-colleagues',
  request: EmptyRequest,
  callers: ['crm'],
  deadlineMs: 3_000,
})<{ colleagues: Colleague[] }>();
