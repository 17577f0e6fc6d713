import { describe, expect, it } from 'vitest';
import { KnownRoutes } from './known-routes';

describe('KnownRoutes', () => {
  const routes = new KnownRoutes();
  routes.add('/api/deals/:id/stage', ['PATCH']);
  routes.add('/api/deals', ['GET']);
  routes.add('/api/deals', ['POST', 'HEAD']);
  routes.add('/api/deals.csv', ['GET']);

  it.each([
    ['/api/deals', ['GET', 'HEAD', 'POST']],
    ['/api/deals/1/stage', ['PATCH']],
    ['/api/deals/1/2/stage', []],
    ['/api/dealsXcsv', []],
    ['/api/deals/', []],
    ['/', []],
  ])('%s takes %j', (path, methods) => {
    expect(routes.methodsOf(path)).toEqual(methods);
  });
});
