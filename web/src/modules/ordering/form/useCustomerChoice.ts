import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { customers, type Customer } from '@/api/customers';
import { useSentence } from '@/shared/problems';
import type { OrderSheet } from '../draft/OrderSheet';
import { defaultsOf, emptyTerms, isEmptyShipTo, type Terms } from '../draft/terms';

/// Takes a customer into the order and fills in what it brings; what somebody typed stays.
export function useCustomerChoice(sheet: OrderSheet) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sentence = useSentence();
  const read = useCallback(
    (id: string) =>
      client.fetchQuery({
        queryKey: ['customers', id, 'for-order'],
        queryFn: async () => (await customers.read(id)).data,
        staleTime: 5_000,
      }),
    [client],
  );
  const choose = useCallback(
    async (id: string) => {
      const before = sheet.customer;
      sheet.set('customerId', id);
      try {
        const customer = await read(id);
        if (sheet.terms.customerId !== id) return;
        sheet.setCustomer(customer);
        sheet.setAll(filledIn(sheet.terms, customer, before));
      } catch (failure) {
        void message.error(sentence(failure));
      }
    },
    [sheet, read, message, sentence],
  );
  useEffect(() => {
    const { customerId } = sheet.terms;
    if (!customerId || sheet.customer?.id === customerId) return;
    read(customerId).then(
      customer => sheet.terms.customerId === customer.id && sheet.setCustomer(customer),
      () => undefined,
    );
  }, [sheet, read]);
  return choose;
}

/// The customer's defaults for the fields that are empty, untouched, or still hold what the customer before brought.
export function filledIn(terms: Terms, customer: Customer, before: Customer | null): Partial<Terms> {
  const now = defaultsOf(customer);
  const old = before ? defaultsOf(before) : {};
  const blank = emptyTerms();
  const filled = { currency: customer.currency } as Record<string, unknown>;
  for (const name of Object.keys(now) as (keyof Terms)[]) {
    const present = terms[name];
    const untouched =
      same(present, blank[name]) ||
      same(present, old[name]) ||
      (name === 'shipTo' && isEmptyShipTo(terms.shipTo));
    if (untouched) filled[name] = now[name];
  }
  return filled as Partial<Terms>;
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
