import type { FieldName } from './fields/fields';

export const customerTypes = ['new_cafe', 'existing_cafe', 'casual_browser'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** What the rules need to know of a kind of visitor. */
export interface CustomerTypeTraits {
  /** Serves coffee to guests or is going to. Nothing is asked of others, and sales are not told of them unasked. */
  readonly is_business: boolean;
  /** Serves it now. Plans for more do not change who they are, and what they say of their coffee is of a place that runs. */
  readonly is_trading: boolean;
  /** What sales need of them, whatever the order and the wording. The flow must ask for all of it. */
  readonly qualified_by: readonly FieldName[];
  /** What a summary for sales says after the visitor's name. */
  readonly in_summary: string;
  /** What a list of leads says of them. */
  readonly in_facts: string;
}

export const customerTypeTraits: Readonly<Record<CustomerType, CustomerTypeTraits>> = {
  new_cafe: {
    is_business: true,
    is_trading: false,
    qualified_by: ['name', 'email', 'phone', 'timeline', 'coffee_style', 'equipment', 'volume'],
    in_summary: 'plans to open a café',
    in_facts: 'Opening a café',
  },
  existing_cafe: {
    is_business: true,
    is_trading: true,
    qualified_by: ['name', 'email', 'phone', 'current_pain_points', 'cafe_count', 'support_needs', 'coffee_preference'],
    in_summary: 'runs a café',
    in_facts: 'Runs a café',
  },
  casual_browser: {
    is_business: false,
    is_trading: false,
    qualified_by: [],
    in_summary: 'looked around without a business in mind',
    in_facts: 'Just looking',
  },
};
