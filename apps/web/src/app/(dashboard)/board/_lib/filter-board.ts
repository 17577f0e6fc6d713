import type { BoardColumn, Deal } from '@/lib/api-types';

/** The board with only the deals that contain all the words, in any field that a card or its contact shows. */
export function filterBoard(columns: readonly BoardColumn[], query: string): BoardColumn[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...columns];
  return columns.map((column) => ({
    ...column,
    deals: column.deals.filter((deal) => words.every((word) => searchable(deal).includes(word))),
  }));
}

function searchable(deal: Deal): string {
  return [deal.company_name, deal.contact_person, deal.email, deal.mobile, deal.summary, deal.priority]
    .join('\n')
    .toLowerCase();
}
