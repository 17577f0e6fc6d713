import type account from '../../messages/en/account.json';
import type analytics from '../../messages/en/analytics.json';
import type auth from '../../messages/en/auth.json';
import type board from '../../messages/en/board.json';
import type coffee from '../../messages/en/coffee.json';
import type common from '../../messages/en/common.json';
import type contact from '../../messages/en/contact.json';
import type conversations from '../../messages/en/conversations.json';
import type design from '../../messages/en/design.json';
import type home from '../../messages/en/home.json';
import type knowledge from '../../messages/en/knowledge.json';
import type leads from '../../messages/en/leads.json';
import type machines from '../../messages/en/machines.json';
import type people from '../../messages/en/people.json';
import type privacy from '../../messages/en/privacy.json';
import type session from '../../messages/en/session.json';
import type site from '../../messages/en/site.json';
import type support from '../../messages/en/support.json';
import type tickets from '../../messages/en/tickets.json';
import type training from '../../messages/en/training.json';
import type users from '../../messages/en/users.json';
import type { Namespace } from './namespaces.data';

/** What the keys of messages are checked against. */
export interface EnglishMessages extends Record<Namespace, object> {
  account: typeof account;
  analytics: typeof analytics;
  auth: typeof auth;
  board: typeof board;
  coffee: typeof coffee;
  common: typeof common;
  contact: typeof contact;
  conversations: typeof conversations;
  design: typeof design;
  home: typeof home;
  knowledge: typeof knowledge;
  leads: typeof leads;
  machines: typeof machines;
  people: typeof people;
  privacy: typeof privacy;
  session: typeof session;
  site: typeof site;
  support: typeof support;
  tickets: typeof tickets;
  training: typeof training;
  users: typeof users;
}
