import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Order } from '@/api/orders';
import { ApiProblem } from '@/api/problem';
import { process } from '@/api/process';
import { sheetKey } from '../useStepActions';

const LIVE_MS = 5_000;
const SOON_MS = 1_500;
const MADE_WITHIN_MS = 2_500;

export const sheetQuery = (orderId: string) =>
  queryOptions({ queryKey: sheetKey(orderId), queryFn: () => process.sheet(orderId) });

/// An order that was never submitted, or came from elsewhere with its history, has no sheet.
export function mayHaveSheet(order: Pick<Order, 'historical' | 'moments'>): boolean {
  return !order.historical && Boolean(order.moments.submittedAt);
}

/// The order's sheet, asked again every few seconds while it is in view. It is made a moment after the order was
/// submitted: asked for only then, and more often as long as it is "not found".
export function useSheet(order: Pick<Order, 'id' | 'historical' | 'moments'>) {
  const made = useMadeBy(order.moments.submittedAt);
  return useQuery({
    ...sheetQuery(order.id),
    enabled: mayHaveSheet(order) && made,
    refetchInterval: query => {
      if (query.state.data) return query.state.data.status === 'OPEN' ? LIVE_MS : false;
      const failure = query.state.error;
      return failure instanceof ApiProblem && failure.status === 404 ? SOON_MS : false;
    },
  });
}

/// Whether that long has passed since the order was submitted that its sheet is there.
function useMadeBy(submittedAt: string | undefined): boolean {
  const [now, setNow] = useState(() => Date.now());
  const wait = submittedAt ? Date.parse(submittedAt) + MADE_WITHIN_MS - now : 0;
  const soon = wait > 0 && wait <= MADE_WITHIN_MS;
  useEffect(() => {
    if (!soon) return;
    const timer = setTimeout(() => setNow(Date.now()), wait + 1);
    return () => clearTimeout(timer);
  }, [soon, wait]);
  return !soon;
}
