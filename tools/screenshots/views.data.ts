/** Who looks at a page. */
export type Viewer = 'visitor' | 'customer' | 'admin';

/** A list whose newest entry has a page of its own. */
export interface Newest {
  /** Where the API lists them. */
  readonly from: string;
  /** What the page's address has of an entry. */
  readonly key: string;
}

export interface View {
  /** The name of its pictures. */
  readonly name: string;
  readonly path: string;
  /** Fills `{id}` of the path in. */
  readonly newest?: Newest;
}

const deal = { from: '/api/crm/leads', key: 'deal_id' };
const lead = { from: '/api/crm/leads', key: 'id' };
const conversation = { from: '/api/crm/conversations', key: 'conversation_id' };
const ticket = { from: '/api/crm/tickets', key: 'id' };
const document = { from: '/api/knowledge/documents', key: 'id' };
const answer = { from: '/api/knowledge/answers', key: 'id' };

/** Every page, by who sees it. */
export const views: Readonly<Record<Viewer, readonly View[]>> = {
  visitor: [
    { name: 'home', path: '/' },
    { name: 'coffee', path: '/coffee' },
    { name: 'machines', path: '/machines' },
    { name: 'training', path: '/training' },
    { name: 'contact', path: '/contact' },
    { name: 'privacy', path: '/privacy' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'register', path: '/register' },
    { name: 'forgotten-password', path: '/forgotten-password' },
    { name: 'not-found', path: '/no-such-page' },
  ],
  customer: [
    { name: 'account', path: '/account' },
    { name: 'second-factor', path: '/account/second-factor' },
    { name: 'support', path: '/support' },
    { name: 'own-tickets', path: '/support/tickets' },
    { name: 'own-ticket', path: '/support/tickets/{id}', newest: { from: '/api/support/tickets', key: 'id' } },
    { name: 'not-your-page', path: '/board' },
  ],
  admin: [
    { name: 'board', path: '/board' },
    { name: 'deal', path: '/board?deal={id}', newest: deal },
    { name: 'leads', path: '/leads' },
    { name: 'lead', path: '/leads/{id}', newest: lead },
    { name: 'conversations', path: '/conversations' },
    { name: 'conversation', path: '/conversations/{id}', newest: conversation },
    { name: 'tickets', path: '/tickets' },
    { name: 'ticket', path: '/tickets/{id}', newest: ticket },
    { name: 'knowledge', path: '/knowledge' },
    { name: 'document', path: '/knowledge/{id}', newest: document },
    { name: 'new-document', path: '/knowledge/new' },
    { name: 'answers', path: '/knowledge/answers' },
    { name: 'answer', path: '/knowledge/answers/{id}', newest: answer },
    { name: 'new-answer', path: '/knowledge/answers/new' },
    { name: 'unanswered', path: '/knowledge/unanswered' },
    { name: 'try-a-question', path: '/knowledge/search?q=What+does+a+Torrent+2+cost%3F' },
    { name: 'test-questions', path: '/knowledge/tests' },
    { name: 'people', path: '/people' },
    { name: 'analytics', path: '/analytics' },
    { name: 'users', path: '/users' },
    { name: 'webhooks', path: '/webhooks' },
    { name: 'embed', path: '/embed' },
    { name: 'design', path: '/design' },
  ],
};

/** CSS pixels: a phone, a tablet, a desk. */
export const widths = [390, 768, 1440] as const;
export const themes = ['light', 'dark'] as const;
