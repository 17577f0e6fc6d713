import { ServiceError } from '@abbotsford/contracts';

export const unansweredNotFound = (): ServiceError =>
  new ServiceError('knowledge.unanswered_not_found', 'This question is not on the list any more.');
