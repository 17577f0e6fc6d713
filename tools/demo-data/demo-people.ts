/** Invented cafés and people; the phone numbers are from the range that Australia keeps free for fiction. */

export interface DemoDeal {
  readonly company_name: string;
  readonly deal_value: number;
  readonly contact_person: string;
  readonly email: string;
  readonly mobile: string;
  readonly summary: string;
  readonly priority: 'Low' | 'Medium' | 'High';
  readonly status: 'new-lead' | 'contacted' | 'proposal-sent' | 'negotiation' | 'won' | 'lost';
  readonly meeting_notes?: string;
}

export const demoDeals: readonly DemoDeal[] = [
  {
    company_name: 'Lantern Lane Espresso',
    deal_value: 18_500,
    contact_person: 'Mei Tan',
    email: 'mei@lanternlane.com.au',
    mobile: '+61491570006',
    summary:
      'Second site in Footscray from March. Happy with the house blend, wants a lighter single origin for filter.',
    priority: 'High',
    status: 'contacted',
  },
  {
    company_name: 'Bluestone Bakehouse',
    deal_value: 9_200,
    contact_person: 'Callum Reid',
    email: 'callum@bluestonebakehouse.com.au',
    mobile: '+61491570156',
    summary: 'Bakery adding coffee. About 80 cups a day, needs a two-group machine and training for three staff.',
    priority: 'Medium',
    status: 'proposal-sent',
    meeting_notes: 'Proposal with a leased machine sent; he compares it with buying second-hand.',
  },
  {
    company_name: 'Harbour & Pine',
    deal_value: 42_000,
    contact_person: 'Sofia Marinos',
    email: 'sofia@harbourandpine.com.au',
    mobile: '+61491570157',
    summary: 'Three cafés on the bay, 900 cups a day together. Present supplier delivers late.',
    priority: 'High',
    status: 'negotiation',
    meeting_notes: 'Asks for delivery on Mondays and Thursdays, and a price held for twelve months.',
  },
  {
    company_name: 'Corner Store Coffee',
    deal_value: 12_800,
    contact_person: 'Dylan Okafor',
    email: 'dylan@cornerstorecoffee.com.au',
    mobile: '+61491570158',
    summary: 'Neighbourhood café, 150 cups a day, moved over to the balanced blend.',
    priority: 'Medium',
    status: 'won',
  },
  {
    company_name: 'The Reading Room',
    deal_value: 6_400,
    contact_person: 'Priya Raman',
    email: 'priya@thereadingroom.com.au',
    mobile: '+61491570159',
    summary: 'Bookshop with a small bar. Chose a supplier around the corner.',
    priority: 'Low',
    status: 'lost',
  },
];

export interface DemoConversation {
  /** The visitor's email in the script; tells whether the lead is there already. */
  readonly email: string;
  readonly country_code: string;
  /** What the visitor says, turn by turn; a conversation that ends earlier leaves the rest unsaid. */
  readonly says: readonly string[];
}

export const demoConversations: readonly DemoConversation[] = [
  {
    email: 'hannah@weattree.com.au',
    country_code: 'AU',
    says: [
      "Hi, I'm opening my first café in Brunswick and I'm looking for a coffee supplier.",
      "I'm Hannah Weir, my email is hannah@weattree.com.au and my phone is 0491 570 110.",
      'We plan to open in about three months.',
      'A balanced coffee, something that works with milk and without.',
      "We don't have a machine yet.",
      'Around 120 cups a day.',
      'Training for the staff would help, and somebody to call when the machine plays up.',
    ],
  },
  {
    email: 'tom@northbridgeroom.com.au',
    country_code: 'AU',
    says: [
      'Hello, we run two cafés in Preston and are thinking about changing our coffee supplier.',
      "I'm Tom Baker, my email is tom@northbridgeroom.com.au and my phone is 0491 570 313.",
      'The coffee tastes different from one delivery to the next, that is our main problem.',
      'About 300 cups a day over both cafés.',
      'We like a bold, chocolatey coffee.',
      'Regular deliveries and barista training.',
      'Two cafés at the moment.',
    ],
  },
];

export const demoCustomer = {
  email: 'customer@lanternlane.com.au',
  name: 'Mei Tan',
  phone: '+61491570006',
  country: 'Australia',
  city: 'Melbourne',
} as const;
