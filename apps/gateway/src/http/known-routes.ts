/** The methods of every address, so that a wrong method gets 405 and not 404. */
export class KnownRoutes {
  private readonly routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  /** `url` as Fastify has it, e.g. `/api/crm/deals/:id`. */
  add(url: string, methods: readonly string[]): void {
    const source = url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[A-Za-z_]+/g, '[^/]+');
    const route = this.routes.get(url) ?? { pattern: new RegExp(`^${source}$`), methods: new Set<string>() };
    for (const method of methods) route.methods.add(method);
    this.routes.set(url, route);
  }

  /** The methods that this path takes; empty when there is no such path. */
  methodsOf(path: string): string[] {
    const routes = [...this.routes.values()].filter((route) => route.pattern.test(path));
    return [...new Set(routes.flatMap((route) => [...route.methods]))].sort();
  }
}
