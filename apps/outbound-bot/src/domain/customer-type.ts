import { customerTypeTraits } from './customer-types.data';
import type { CustomerType } from './customer-types.data';

/** Serves coffee to guests or is going to. */
export const isBusinessType = (type: CustomerType | null): boolean =>
  type !== null && customerTypeTraits[type].is_business;

/** Serves coffee to guests now. */
export const isTradingType = (type: CustomerType | null): boolean =>
  type !== null && customerTypeTraits[type].is_trading;

/** Is going to serve coffee, and does not yet. */
export const isPlanningType = (type: CustomerType | null): boolean => isBusinessType(type) && !isTradingType(type);

/** Has said that there is no business. */
export const isPrivateType = (type: CustomerType | null): boolean => type !== null && !isBusinessType(type);
