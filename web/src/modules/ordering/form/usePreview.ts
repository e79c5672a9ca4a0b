import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Preview } from '@/api/orders';
import type { OrderSheet } from '../draft/OrderSheet';

/// What the program says of the order as it stands: asked for a moment after the typing stops, changes nothing there.

export interface Previewed {
  state: 'nothing' | 'asking' | 'known' | 'failed';
  /// The last answer; it may be of a moment ago while `asking`.
  preview: Preview | null;
}

const NOTHING: Previewed = { state: 'nothing', preview: null };
const WAIT_MS = 350;
const WAIT_LONG_MS = 1200;
const MANY = 200;

/// Missing things are no mistakes while somebody still writes.
export const STILL_WRITING = new Set([
  'value.required',
  'order.no-lines',
  'order.ship-to-missing',
  'order.instalments-missing',
  'order.instalments-not-total',
]);

export function usePreview(sheet: OrderSheet, orderId?: string): Previewed {
  // Sentences come in the language of the asking.
  const { language } = useTranslation('ordering').i18n;
  const [previewed, setPreviewed] = useState<Previewed>(NOTHING);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const ask = async () => {
      const { draft, keys } = sheet.body({ complete: true });
      asked = new AbortController();
      const mine = asked;
      try {
        const preview = await orders.preview(draft, orderId, mine.signal);
        if (mine.signal.aborted) return;
        setPreviewed({ state: 'known', preview });
        sheet.learnAvailable(preview.lines);
        const faults = preview.errors.filter(error => !STILL_WRITING.has(error.code));
        sheet.refuse(faults, keys, 'preview');
      } catch {
        if (!mine.signal.aborted) setPreviewed(before => ({ ...before, state: 'failed' }));
      }
    };
    const changed = () => {
      clearTimeout(timer);
      asked?.abort();
      if (!sheet.terms.customerId) {
        setPreviewed(NOTHING);
        return;
      }
      setPreviewed(before => (before.state === 'asking' ? before : { ...before, state: 'asking' }));
      timer = setTimeout(() => void ask(), sheet.totals.lines > MANY ? WAIT_LONG_MS : WAIT_MS);
    };
    changed();
    const stop = sheet.topics.listen('changed', changed);
    return () => {
      stop();
      clearTimeout(timer);
      asked?.abort();
    };
  }, [sheet, orderId, language]);
  return previewed;
}
