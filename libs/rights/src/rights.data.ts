import type { Role } from './roles';

interface RightSpec {
  /** What somebody with it may do. */
  readonly may: string;
  /** Who has it besides administrators, who have every right. */
  readonly roles: readonly Exclude<Role, 'admin' | 'user'>[];
}

const sales = ['sales'] as const;
const support = ['support'] as const;
const everyColleague = ['sales', 'support'] as const;
const administratorsOnly = [] as const;

export const rights = {
  'dashboard.use': { roles: everyColleague, may: 'Work in the dashboard: live changes, what is theirs alone' },
  'leads.read': { roles: sales, may: 'See leads' },
  'leads.write': { roles: sales, may: 'Add, change, import, assign and merge leads; make deals of them' },
  'leads.delete': { roles: sales, may: 'Delete leads' },
  'deals.read': { roles: sales, may: 'See the board and its deals' },
  'deals.write': { roles: sales, may: 'Add, change, move and import deals' },
  'deals.delete': { roles: sales, may: 'Delete deals' },
  'crm.export': { roles: sales, may: 'Take leads and deals out as a file' },
  'board.settings': { roles: administratorsOnly, may: 'Name the columns of the board and say how likely they are' },
  'tickets.read': { roles: everyColleague, may: 'See support tickets' },
  'tickets.write': { roles: support, may: 'Answer, change, assign and merge support tickets' },
  'customers.read': { roles: everyColleague, may: 'See the profile of a customer who has an account' },
  'conversations.read': { roles: everyColleague, may: 'Read conversations with both bots' },
  'conversations.takeover': { roles: everyColleague, may: 'Take over a conversation and write in it' },
  'knowledge.read': { roles: everyColleague, may: 'See the knowledge base and try questions' },
  'knowledge.write': { roles: administratorsOnly, may: 'Change what the bots know' },
  'analytics.read': { roles: administratorsOnly, may: 'See figures and costs' },
  'users.manage': { roles: administratorsOnly, may: 'Invite people, give roles, lock accounts' },
  'people.read': { roles: administratorsOnly, may: 'Find and export all that is held of a person' },
  'people.erase': { roles: administratorsOnly, may: 'Erase a person' },
  'audit.read': { roles: administratorsOnly, may: 'See who did what' },
  'api_log.read': { roles: administratorsOnly, may: 'See calls to providers and what they cost' },
  'settings.read': { roles: administratorsOnly, may: 'See the settings and the health of the services' },
  'webhooks.manage': { roles: administratorsOnly, may: 'Set up where events are sent to' },
} as const satisfies Readonly<Record<string, RightSpec>>;

export type Right = keyof typeof rights;
