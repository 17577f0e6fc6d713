import { ServiceError } from '@abbotsford/contracts';
import { toDealView, type Deal } from './domain/deal';

export const dealNotFound = (): ServiceError =>
  new ServiceError('deal.not_found', 'This deal does not exist any more. Please reload the board.');

export function refuseStale(deal: Deal, version: number | undefined): void {
  if (version === undefined || version === deal.version) return;
  throw new ServiceError(
    'deal.stale_version',
    'Someone else changed this deal in the meantime. Here it is as it stands now.',
    {
      data: { current: toDealView(deal) },
    },
  );
}
