'use client';

import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardColumn } from '@/lib/api-types';
import { findCard, samePlace, stepFrom, type Place } from '../_lib/place-card';

/** A card that is moved by keyboard, and where it would be put now. */
export interface Carried {
  dealId: string;
  place: Place;
}

export interface CarriedCard {
  carried: Carried | null;
  /** For screen readers. */
  announcement: string;
  /** For what is around all cards: so a card needs no handler that changes with the board. */
  handlers: Readonly<{ onKeyDown: (event: KeyboardEvent) => void; onBlur: (event: FocusEvent) => void }>;
}

/** Moving by keyboard: on a card's move button Space picks up and drops, arrows carry, Escape puts back. */
export function useCarriedCard(columns: BoardColumn[], drop: (dealId: string, to: Place) => void): CarriedCard {
  const t = useTranslations('board');
  const [carried, setCarried] = useState<Carried | null>(null);
  const [announcement, setAnnouncement] = useState('');

  const describe = ({ columnId, index }: Place) =>
    t('move.place', { column: columns.find(({ id }) => id === columnId)?.title ?? columnId, place: index + 1 });

  const onKeyDown = (event: KeyboardEvent) => {
    const dealId = moveButtonOf(event.target);
    const found = dealId && findCard(columns, dealId);
    if (!dealId || !found || event.ctrlKey || event.metaKey || event.altKey) return;
    const company = found.deal.company_name;
    const isDrop = event.key === ' ' || event.key === 'Enter';
    if (carried?.dealId !== dealId) {
      if (!isDrop) return;
      event.preventDefault();
      setCarried({ dealId, place: found.place });
      setAnnouncement(t('move.pickedUp', { company, place: describe(found.place) }));
    } else if (isDrop) {
      event.preventDefault();
      setCarried(null);
      setAnnouncement(t('move.dropped', { company, place: describe(carried.place) }));
      if (!samePlace(found.place, carried.place)) drop(dealId, carried.place);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setCarried(null);
      setAnnouncement(t('move.cancelled', { company }));
    } else {
      const next = stepFrom(columns, dealId, carried.place, event.key);
      if (event.key.startsWith('Arrow') || next) event.preventDefault();
      if (!next) return;
      setCarried({ dealId, place: next });
      setAnnouncement(t('move.over', { company, place: describe(next) }));
    }
  };

  /** Whoever goes elsewhere puts the card back. In another column it is another button, which gets the focus. */
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && moveButtonOf(target) !== moveButtonOf(relatedTarget)) setCarried(null);
  };

  return { carried, announcement, handlers: { onKeyDown, onBlur } };
}

function moveButtonOf(target: EventTarget | null): string | undefined {
  const button = target instanceof HTMLElement ? target.closest('[data-moves]') : null;
  return button instanceof HTMLElement ? button.dataset.moves : undefined;
}
