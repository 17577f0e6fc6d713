/** What is held of a person, one of it and several. */
export const heldNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  accounts: ['account', 'accounts'],
  accounts_kept: ['account kept, of the last administrator', 'accounts kept, of the last administrator'],
  sessions: ['sign-in', 'sign-ins'],
  conversations: ['conversation', 'conversations'],
  staff_conversations: ['conversation as one of our team', 'conversations as one of our team'],
  messages: ['message', 'messages'],
  model_calls: ['call to a language model', 'calls to a language model'],
  leads: ['lead', 'leads'],
  lead_views: ['saved list of leads', 'saved lists of leads'],
  deals: ['card on the board', 'cards on the board'],
  tickets: ['support ticket', 'support tickets'],
  activities: ['entry in a card’s log', 'entries in cards’ logs'],
  events: ['event on the bus', 'events on the bus'],
  kept_answers: ['answer kept for repeats', 'answers kept for repeats'],
};

/** What the services are to the sales team. */
export const serviceLabels: Readonly<Record<string, string>> = {
  crm: 'Leads and board',
  auth: 'Accounts',
  'outbound-bot': 'Conversations',
  'inbound-bot': 'Support conversations',
};
