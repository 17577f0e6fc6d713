import { createApiClient, dataOf, type ApiClient, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import { Dashboard } from './dashboard';

export type Lead = Schemas['LeadSummary'];
export type Deal = Schemas['DealCard'];
type Stage = Deal['status'];

type AdminAccess = Pick<Stack, 'gatewayUrl' | 'adminEmail' | 'adminPassword'>;

/** The administrator, signed in. */
export class Admin {
  private constructor(
    readonly api: ApiClient,
    readonly token: string,
    private readonly gatewayUrl: string,
  ) {}

  static async signIn({ gatewayUrl, adminEmail, adminPassword }: AdminAccess): Promise<Admin> {
    const credentials = { email: adminEmail, password: adminPassword };
    const signingIn = createApiClient({ baseUrl: gatewayUrl }).POST('/api/auth/login', { body: credentials });
    const { access_token } = await dataOf(signingIn);
    return new Admin(createApiClient({ baseUrl: gatewayUrl, getToken: () => access_token }), access_token, gatewayUrl);
  }

  /** All leads, newest first. */
  async leads(): Promise<Lead[]> {
    const leads = await dataOf(this.api.GET('/api/crm/leads'));
    return Array.isArray(leads) ? leads : leads.items;
  }

  /** The leads that came of one conversation. */
  async leadsOf(conversationId: string): Promise<Lead[]> {
    return (await this.leads()).filter((lead) => lead.conversation_ids.includes(conversationId));
  }

  /** Every card of the board, each with the column in which it is shown. */
  async cards(): Promise<{ column: Stage; deal: Deal }[]> {
    const columns = await dataOf(this.api.GET('/api/crm/deals'));
    return columns.flatMap(({ id, deals }) => deals.map((deal) => ({ column: id, deal })));
  }

  /** The cards that came of one conversation. */
  async cardsOf(conversationId: string): Promise<{ column: Stage; deal: Deal }[]> {
    return (await this.cards()).filter(({ deal }) => deal.source_conversation_id === conversationId);
  }

  async move({ id, version }: Deal, status: Stage): Promise<Deal> {
    const params = { path: { id } };
    const moved = this.api.PATCH('/api/crm/deals/{id}/stage', { params, body: { status, version } });
    return (await dataOf(moved)).deal;
  }

  /** One conversation with all of its state. */
  conversation(conversationId: string): Promise<Schemas['ConversationView']> {
    const path = { conversation_id: conversationId };
    return dataOf(this.api.GET('/api/crm/conversations/{conversation_id}', { params: { path } }));
  }

  /** Opens a dashboard; what changes from now on is seen there. */
  openDashboard(): Promise<Dashboard> {
    return Dashboard.open(this.gatewayUrl, this.token);
  }
}
