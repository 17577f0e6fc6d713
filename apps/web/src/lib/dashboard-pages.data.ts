import type { Right, Role } from '@abbotsford/rights';
import type { EnglishMessages } from '@/i18n/english-messages';

interface DashboardPage {
  readonly href: string;
  /** Its name is the message `nav.pages.<name>`. */
  readonly name: keyof EnglishMessages['nav']['pages'];
  /** Who has it sees the page. */
  readonly right: Right;
}

/** The pages of the team, in the order of the navigation. */
export const dashboardPages: readonly DashboardPage[] = [
  { href: '/board', name: 'deals', right: 'deals.read' },
  { href: '/leads', name: 'leads', right: 'leads.read' },
  { href: '/conversations', name: 'chats', right: 'conversations.read' },
  { href: '/tickets', name: 'tickets', right: 'tickets.read' },
  { href: '/knowledge', name: 'knowledge', right: 'knowledge.read' },
  { href: '/people', name: 'people', right: 'people.read' },
  { href: '/analytics', name: 'analytics', right: 'analytics.read' },
  { href: '/users', name: 'users', right: 'users.manage' },
  { href: '/audit', name: 'audit', right: 'audit.read' },
  { href: '/api-log', name: 'apiLog', right: 'api_log.read' },
  { href: '/settings', name: 'settings', right: 'settings.read' },
  { href: '/webhooks', name: 'webhooks', right: 'webhooks.manage' },
  { href: '/embed', name: 'embed', right: 'settings.read' },
];

/** Where somebody works, who has just signed in. */
export const homeOf: Readonly<Record<Role, string>> = {
  admin: '/board',
  sales: '/board',
  support: '/tickets',
  user: '/account',
};
