import type { Right, Role } from '@abbotsford/rights';

interface DashboardPage {
  readonly href: string;
  readonly label: string;
  /** Who has it sees the page. */
  readonly right: Right;
}

/** The pages of the team, in the order of the navigation. */
export const dashboardPages: readonly DashboardPage[] = [
  { href: '/board', label: 'Deals', right: 'deals.read' },
  { href: '/leads', label: 'Leads', right: 'leads.read' },
  { href: '/conversations', label: 'Chats', right: 'conversations.read' },
  { href: '/tickets', label: 'Tickets', right: 'tickets.read' },
  { href: '/knowledge', label: 'Knowledge', right: 'knowledge.read' },
  { href: '/people', label: 'People', right: 'people.read' },
  { href: '/analytics', label: 'Analytics', right: 'analytics.read' },
  { href: '/users', label: 'Users', right: 'users.manage' },
  { href: '/embed', label: 'Embed', right: 'settings.read' },
];

/** Where somebody works, who has just signed in. */
export const homeOf: Readonly<Record<Role, string>> = {
  admin: '/board',
  sales: '/board',
  support: '/tickets',
  user: '/account',
};
