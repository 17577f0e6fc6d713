'use client';

import { useState } from 'react';
import type { Drafts } from '../_lib/drafts';
import type { Edits } from '../_lib/edits';

/** What is typed into a deal, kept over a reload and the end of a session. */
export function useDraft(
  drafts: Drafts,
  dealId: string,
): { edits: Edits; isFromBefore: boolean; keep: (edits: Edits) => void; forget: () => void } {
  const [fromBefore] = useState(() => drafts.read(dealId));
  const [edits, setEdits] = useState<Edits>(fromBefore);
  const keep = (next: Edits) => {
    setEdits(next);
    drafts.write(dealId, next);
  };
  return { edits, isFromBefore: edits === fromBefore, keep, forget: () => keep({}) };
}
