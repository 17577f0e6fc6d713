import { createServer, type Server } from 'node:http';

/** Attributes of the widget's script, such as `data-consent`. */
export type Attributes = Readonly<Record<string, string>>;

/** Somebody else's website that shows our chat, with the strictest policy that docs/widget.md promises to be enough. */
export class ForeignSite {
  private readonly server: Server;

  constructor(
    readonly origin: string,
    private readonly ours: { readonly gatewayUrl: string; readonly webUrl: string },
  ) {
    this.server = createServer((request, response) => {
      const attributes = Object.fromEntries(new URL(request.url ?? '/', origin).searchParams);
      response
        .writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': this.policy })
        .end(this.page(attributes));
    });
  }

  async open(): Promise<void> {
    const { hostname: host, port } = new URL(this.origin);
    await new Promise<void>((resolve) => this.server.listen({ host, port: Number(port) }, resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The address of a page whose script tag has these attributes. */
  pageWith(attributes: Attributes = {}): string {
    return `${this.origin}/?${new URLSearchParams(attributes)}`;
  }

  private get policy(): string {
    const api = new URL(this.ours.gatewayUrl).origin;
    return [
      "default-src 'none'",
      `script-src ${new URL(this.ours.webUrl).origin}`,
      `connect-src ${api} ${api.replace(/^http/, 'ws')}`,
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
  }

  private page(attributes: Attributes): string {
    const own = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
    const tag = `<script src="${this.ours.webUrl}/widget/widget.js" data-api="${this.ours.gatewayUrl}" ${own.join(' ')} defer></script>`;
    return `<!doctype html><html lang="en"><title>Our beans</title><body><h1>Our beans</h1>${tag}</body></html>`;
  }
}
