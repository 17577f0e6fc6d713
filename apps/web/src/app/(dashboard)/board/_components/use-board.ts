'use client';

import { useToast } from '@abbotsford/ui';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NameOf } from '@/features/colleagues/use-colleagues';
import { FirstRead } from '@/features/live/first-read';
import { useCalmRefresh } from '@/features/live/use-calm-refresh';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Card } from '@/lib/api-types';
import { asProblem } from '@/lib/as-problem';
import { useResource, type Resource } from '@/lib/use-resource';
import { applyDeal, removeDeal } from '../_lib/apply-change';
import { currentDeal } from '../_lib/current-deal';
import { describeMeanwhile } from '../_lib/describe-meanwhile';
import { findCard, moveCard, samePlace, type Place } from '../_lib/place-card';

export interface Board {
  resource: Resource<BoardColumn[]>;
  live: LiveStatus;
  /** With the reason where the card is won or lost. */
  move: (dealId: string, to: Place, reason?: string) => void;
  /** Shows a deal as the server answered it. */
  show: (deal: Card) => void;
  hide: (dealId: string) => void;
}

/** The board as the server has it, live card by card, with moves that show at once. */
export function useBoard(nameOf: NameOf): Board {
  const { deals } = useApi();
  const toast = useToast();
  const t = useTranslations('board');
  const [first] = useState(() => new FirstRead());
  const load = useCallback(
    async (signal: AbortSignal) => {
      await first.begin(signal);
      return deals.board(signal);
    },
    [deals, first],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;
  const columns = resource.status === 'ready' ? resource.data : [];
  /** The last move of each card that is on its way: the next one needs the version that it makes. */
  const moves = useRef(new Map<string, Promise<number | null>>());

  const refreshSoon = useCalmRefresh(() => {
    // A read that overtakes a move would show the card in its old place for a moment.
    void Promise.allSettled(moves.current.values()).then(refresh);
  });

  const live = useCrmEvents({
    onConnect: () => {
      // What happened before is in the read that now begins, or unknown.
      if (!first.connected()) refresh();
    },
    onEvent: (event) => {
      if (event.type === 'deal.changed') mutate((board) => applyDeal(board, event.deal));
      else if (event.type === 'deal.deleted') mutate((board) => removeDeal(board, event.id));
      else if (event.type === 'board.changed' || event.type === 'unknown') refreshSoon();
    },
  });

  const undo = (before: Card, from: Place, failure: unknown) => {
    const problem = asProblem(failure);
    const current = currentDeal(failure);
    if (problem.status === 404) {
      mutate((board) => removeDeal(board, before.id));
      toast(t('meanwhile.deleted', { company: before.company_name }), { stays: true });
    } else if (current) {
      mutate((board) => applyDeal(removeDeal(board, before.id), current));
      toast(describeMeanwhile(before, current, { t, nameOf, columns }), { stays: true });
    } else {
      mutate((board) => applyDeal(moveCard(board, before.id, from), before));
      toast(t('move.failed', { company: before.company_name, problem: problem.message }), { stays: true });
    }
  };

  const move = (dealId: string, to: Place, reason?: string) => {
    const found = findCard(columns, dealId);
    if (!found || samePlace(found.place, to)) return;
    mutate((board) => moveCard(board, dealId, to));

    const before = moves.current.get(dealId) ?? Promise.resolve(null);
    const moving = before.then(async (version) => {
      try {
        const { deal } = await deals.move(dealId, {
          status: to.columnId,
          position: to.index,
          version: version ?? found.deal.version,
          ...(reason === undefined ? {} : { won_lost_reason: reason }),
        });
        if (moves.current.get(dealId) === moving) mutate((board) => applyDeal(board, deal));
        return deal.version;
      } catch (failure) {
        undo(found.deal, found.place, failure);
        return null;
      } finally {
        if (moves.current.get(dealId) === moving) moves.current.delete(dealId);
      }
    });
    moves.current.set(dealId, moving);
  };

  const show = useCallback((deal: Card) => mutate((board) => applyDeal(board, deal)), [mutate]);
  const hide = useCallback((dealId: string) => mutate((board) => removeDeal(board, dealId)), [mutate]);
  return { resource, live, move, show, hide };
}
