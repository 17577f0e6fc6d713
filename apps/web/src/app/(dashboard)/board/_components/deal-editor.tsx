'use client';

import { Alert, Button, useToast } from '@abbotsford/ui';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { useColleagues } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Deal } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { currentDeal } from '../_lib/current-deal';
import { isClosed, type FieldName } from '../_lib/deal-fields';
import type { Drafts } from '../_lib/drafts';
import { clashes, edit, patchOf, shown, type Edits } from '../_lib/edits';
import { DealFormFields } from './deal-form';
import styles from './deal-sheet.module.css';
import { DeleteDeal } from './delete-deal';
import { useDraft } from './use-draft';

export interface DealEditorProps {
  deal: Deal;
  columns: BoardColumn[];
  colleagues: ReturnType<typeof useColleagues>;
  drafts: Drafts;
  onUnsaved: (unsaved: boolean) => void;
  onChanged: (deal: Deal) => void;
  onDeleted: (dealId: string) => void;
  onClose: () => void;
  /** What stands below the fields. */
  children: ReactNode;
}

/**
 * The fields of a deal. What somebody typed stays theirs, whatever comes from others meanwhile: fields that they left
 * alone follow the deal, and of those that they changed they are told.
 */
export function DealEditor(props: DealEditorProps) {
  const { deal, columns, colleagues, drafts, onUnsaved, onChanged, onDeleted, onClose, children } = props;
  const t = useTranslations('board');
  const { deals } = useApi();
  const toast = useToast();
  const saving = useSubmit();
  const { edits, isFromBefore, keep, forget } = useDraft(drafts, deal.id);
  /** The deal as it was when the first edit of these was made. */
  const [before, setBefore] = useState(deal);
  const isEdited = Object.keys(edits).length > 0;
  // While one's own change is on its way, its event may overtake the answer.
  const clashing = saving.busy ? [] : clashes(edits, before, deal);

  useEffect(() => onUnsaved(isEdited), [isEdited, onUnsaved]);

  const set = (name: FieldName, text: string) => {
    if (!isEdited) setBefore(deal);
    let next: Edits = edit(edits, deal, name, text);
    // A reason belongs to how the deal ended.
    if (name === 'status' && !isClosed(text))
      next = edit(next, deal, 'won_lost_reason', shown(deal, 'won_lost_reason'));
    keep(next);
  };

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isEdited) return onClose();
    void saving.run(async () => {
      const { deal: saved } = await deals.update(deal.id, { ...patchOf(edits), version: deal.version }).catch(
        // The next save is then against what is stored now, which the reader sees in the fields.
        (failure: unknown) => {
          const current = currentDeal(failure);
          if (current) onChanged(current);
          throw failure;
        },
      );
      forget();
      setBefore(saved);
      onChanged(saved);
      toast(t('sheet.saved', { company: saved.company_name }));
    });
  };

  return (
    <form className={styles.form} onSubmit={save} aria-label={t('sheet.form')}>
      <div className={styles.body}>
        {isFromBefore && isEdited ? <Alert tone="info">{t('sheet.draft')}</Alert> : null}
        {clashing.length > 0 ? (
          <Alert tone="warning">
            {t('sheet.clash', {
              who: colleagues.nameOf(deal.updated_by),
              fields: clashing.map((name) => t(`fields.${name}`)).join(', '),
            })}
          </Alert>
        ) : null}
        <FormProblem problem={saving.problem} />
        <DealFormFields
          textOf={(name) => edits[name] ?? shown(deal, name)}
          hintOf={(name) =>
            clashing.includes(name) ? t('sheet.theirs', { value: shown(deal, name) || t('sheet.nothing') }) : undefined
          }
          onChange={set}
          columns={columns}
          me={colleagues.me}
          problem={saving.problem}
        />
        {children}
        <DeleteDeal deal={deal} onDeleted={onDeleted} />
      </div>
      <div className={styles.actions}>
        <Button type="submit" busyLabel={saving.busy ? t('sheet.saving') : undefined}>
          {t('sheet.save')}
        </Button>
        {isEdited ? (
          <Button
            variant="quiet"
            onClick={() => {
              if (window.confirm(t('sheet.discard'))) forget();
            }}
          >
            {t('sheet.reset')}
          </Button>
        ) : null}
        <span className={styles.state}>{isEdited ? t('sheet.unsaved') : null}</span>
      </div>
    </form>
  );
}
