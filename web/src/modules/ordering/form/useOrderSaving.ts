import { App } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/command';
import { orders, type OrderDraft, type OrderResult } from '@/api/orders';
import { ApiProblem } from '@/api/problem';
import type { OrderSheet } from '../draft/OrderSheet';

export interface Stored {
  id: string;
  version: number;
}

interface SavingOptions {
  sheet: OrderSheet;
  stored: Stored | null;
  /// Something is typed that is not stored.
  dirty: boolean;
  /// The order is stored as it stands; nothing is unsaved any more.
  onStored: (stored: Stored) => void;
  /// Shows the first place that is wrong.
  onWrong: () => void;
}

interface Input {
  draft: OrderDraft;
  keys: number[];
  submit: boolean;
  stored: Stored | null;
  dirty: boolean;
}

/// Saves and submits. What the server refuses goes back to its fields; what was stored on the way is remembered, so
/// that a second try does not write the draft twice.
export function useOrderSaving({ sheet, stored, dirty, onStored, onWrong }: SavingOptions) {
  const { t } = useTranslation('ordering');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>(null);
  const [strict, setStrict] = useState(false);
  const at = useRef(stored);
  const save = useCommand<Input, OrderResult>({
    run: async ({ draft, submit, stored: known, dirty: changed }, key) => {
      if (!known) return orders.create({ ...draft, submit }, key);
      if (submit && !changed) {
        return orders.submit(known.id, { ifMatch: known.version, idempotencyKey: key });
      }
      const edited = await orders.edit(known.id, draft, known.version);
      at.current = { id: edited.id, version: edited.version };
      return submit ? orders.submit(known.id, { ifMatch: edited.version, idempotencyKey: key }) : edited;
    },
    refresh: [['orders'], ['customers']],
  });

  const run = useCallback(
    async (submit: boolean) => {
      if (save.isPending) return;
      await sheet.commitAll();
      setStrict(true);
      setProblem(null);
      if (sheet.faults().length > 0) {
        onWrong();
        return;
      }
      const { draft, keys } = sheet.body();
      try {
        const result = await save.mutateAsync({ draft, keys, submit, stored: at.current, dirty });
        const now = { id: result.id, version: result.version };
        at.current = now;
        setStrict(false);
        onStored(now);
        void message.success(saidOf(result, submit), 5);
        if (submit) void navigate({ to: '/orders/$orderId', params: { orderId: result.id } });
        else if (!stored) {
          void navigate({ to: '/orders/$orderId/edit', params: { orderId: result.id }, replace: true });
        }
      } catch (failure) {
        setProblem(failure);
        if (failure instanceof ApiProblem) {
          sheet.refuse(failure.errors, keys, 'save');
          onWrong();
        }
      }
    },
    [sheet, stored, dirty, save, onStored, onWrong, navigate, message],
  );
  const saidOf = (result: OrderResult, submit: boolean): string => {
    if (!submit) return t('saved.draft');
    return result.backOrdered
      ? t('saved.submittedShort', { number: result.number })
      : t('saved.submitted', { number: result.number });
  };
  /// Reads the version that is there now, to write over it on purpose.
  const overwrite = async () => {
    if (!at.current) return;
    const present = await orders.read(at.current.id);
    at.current = { id: present.id, version: present.version };
    await run(false);
  };
  return { run, overwrite, problem, strict, busy: save.isPending };
}
