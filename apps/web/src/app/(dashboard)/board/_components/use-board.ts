'use client';

import { useToast } from '@abbotsford/ui';
import { useEffect, useRef } from 'react';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import { asProblem } from '@/lib/as-problem';
import type { BoardColumn, Deal } from '@/lib/api-types';
import { useResource, type Resource } from '@/lib/use-resource';
import { applyDeal, removeDeal, showsVersion } from '../_lib/apply-change';
import { currentDeal } from '../_lib/current-deal';
import { findCard, moveCard, samePlace, type Place } from '../_lib/place-card';
import { stages } from '../_lib/deal-fields';

/** Changes come in bursts; the board is read again once after each. */
const SETTLE_MS = 250;

export interface Board {
  resource: Resource<BoardColumn[]>;
  live: LiveStatus;
  move: (dealId: string, to: Place) => void;
  /** Shows a deal as the server answered it. */
  show: (deal: Deal) => void;
  hide: (dealId: string) => void;
}

/** The board as the server has it, live, with moves that show at once. */
export function useBoard(): Board {
  const { deals } = useApi();
  const toast = useToast();
  const resource = useResource(deals.board);
  const { refresh, mutate } = resource;
  const columns = resource.status === 'ready' ? resource.data : [];
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The last move of each card that is on its way: the next one needs the version that it makes. */
  const moves = useRef(new Map<string, Promise<number | null>>());

  useEffect(() => () => clearTimeout(settling.current), []);

  const refreshSoon = () => {
    clearTimeout(settling.current);
    settling.current = setTimeout(() => {
      // A read that overtakes a move would show the card in its old place for a moment.
      if (moves.current.size > 0) refreshSoon();
      else refresh();
    }, SETTLE_MS);
  };

  const live = useCrmEvents({
    onConnect: refresh,
    onEvent: (event) => {
      if (event.type === 'deal.changed') {
        if (showsVersion(columns, event.deal)) return;
        mutate((board) => applyDeal(board, event.deal));
        // A change doesn't tell the place in the column.
        refreshSoon();
      } else if (event.type === 'deal.deleted') {
        mutate((board) => removeDeal(board, event.id));
      } else if (event.type === 'unknown') {
        refreshSoon();
      }
    },
  });

  const undo = (dealId: string, from: Place, failure: unknown) => {
    const problem = asProblem(failure);
    const current = currentDeal(failure);
    if (problem.status === 404) {
      mutate((board) => removeDeal(board, dealId));
      toast('That deal was deleted meanwhile.', { stays: true });
    } else if (current) {
      mutate((board) => applyDeal(removeDeal(board, dealId), current));
      toast(`Someone else changed ${current.company_name} meanwhile. It is now in ${stageName(current)}.`, {
        stays: true,
      });
    } else {
      mutate((board) => moveCard(board, dealId, from));
      toast(`The deal is back in its place. ${problem.message}`, { stays: true });
    }
    refreshSoon();
  };

  const move = (dealId: string, to: Place) => {
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
        });
        // Once more to its place: the board may have been read again in between.
        if (moves.current.get(dealId) === moving) mutate((board) => moveCard(applyDeal(board, deal), dealId, to));
        return deal.version;
      } catch (failure) {
        undo(dealId, found.place, failure);
        return null;
      } finally {
        if (moves.current.get(dealId) === moving) moves.current.delete(dealId);
      }
    });
    moves.current.set(dealId, moving);
  };

  return {
    resource,
    live,
    move,
    show: (deal) => {
      mutate((board) => applyDeal(board, deal));
    },
    hide: (dealId) => mutate((board) => removeDeal(board, dealId)),
  };
}

function stageName(deal: Deal): string {
  return stages.find(({ value }) => value === deal.status)?.label ?? deal.status;
}
