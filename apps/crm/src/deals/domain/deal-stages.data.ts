import type { DealStageSetting } from '@abbotsford/contracts';

/** The columns of the board until somebody names them otherwise. */
export const initialStages: readonly DealStageSetting[] = [
  { id: 'new-lead', title: 'New lead', probability: 10 },
  { id: 'contacted', title: 'Contacted', probability: 25 },
  { id: 'proposal-sent', title: 'Proposal sent', probability: 50 },
  { id: 'negotiation', title: 'Negotiation', probability: 75 },
  { id: 'won', title: 'Won', probability: 100 },
  { id: 'lost', title: 'Lost', probability: 0 },
];
