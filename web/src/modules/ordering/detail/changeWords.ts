import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '@/api/orders';
import { formatDecimal } from '@/shared/format';
import { decimal } from '../draft/decimal';
import { useWords, type WordGroup } from '../words';

type Change = TimelineEntry['details'][number];

const GROUPS: Record<string, WordGroup> = {
  orderType: 'orderType',
  priority: 'priority',
  channel: 'channel',
  paymentMethod: 'paymentMethod',
  freightTerms: 'freightTerms',
};

const FIELDS = [
  'customer',
  'customerOrderNumber',
  'orderType',
  'priority',
  'channel',
  'currency',
  'sellingCompany',
  'orderedOn',
  'expectedDeliveryOn',
  'paymentMethod',
  'paymentDueOn',
  'freightTerms',
  'contactName',
  'contactPhone',
  'contactEmail',
  'customerAddress',
  'specialRequirements',
  'remark',
];

const LINE_FIELDS: Record<string, string> = {
  sku: 'grid.sku',
  quantity: 'grid.quantity',
  unitPrice: 'grid.price',
  expectedDeliveryOn: 'grid.date',
  remark: 'grid.remark',
  received: 'line.received',
};

/// Says the fields and values of the event log as users know them.
export function useChangeWords() {
  const { t } = useTranslation('ordering');
  const word = useWords();
  const lineOf = (field: string) => /^lines\[(\d+)](?:\.(\w+))?$/.exec(field);
  return {
    /// A state after the event, not a change from one value to another.
    isState: (field: string) => field.endsWith('.quantities'),
    /// Nothing left of a line's quantities, as after cancelling: not worth a row.
    isNothing: (change: Change) => change.field.endsWith('.quantities') && /^[0 /]*$/.test(change.to ?? ''),
    field(field: string): string {
      const line = lineOf(field);
      if (line) {
        const part = LINE_FIELDS[line[2] ?? ''];
        return part
          ? t('timeline.lineField', { no: line[1], field: t(part) })
          : t('timeline.line', { no: line[1] });
      }
      if (FIELDS.includes(field)) return t(`field.${field}`);
      if (field === 'totalAmount') return t('field.total');
      if (field === 'warehouseId') return t('field.warehouse');
      if (field === 'shipTo') return t('form.delivery');
      if (field === 'instalments') return t('form.plan');
      return field;
    },
    value(field: string, value: string | undefined): string {
      if (!value) return '';
      const group = GROUPS[field];
      if (group) return word(group, value);
      if (field === 'warehouseId') return t('timeline.otherWarehouse');
      if (field.endsWith('.quantities')) {
        const parts = ['reserved', 'backOrdered', 'shipped', 'delivered'] as const;
        const quantities = value.split(' / ');
        return parts
          .flatMap((part, at) => {
            const quantity = quantities[at] ?? '0';
            return quantity === '0' ? [] : [`${t(`line.${part}`)} ${formatDecimal(quantity)}`];
          })
          .join('　');
      }
      if (field.endsWith('.received')) {
        return value.replace(/[A-Z]+$/, condition => word('condition', condition));
      }
      return decimal(value) && !/On$/.test(field) && !/phone|number|sku|code/i.test(field)
        ? formatDecimal(value)
        : value;
    },
    reasonOf(entry: TimelineEntry): string {
      if (entry.type === 'ReceiptConfirmed') return t('timeline.receivedBy', { name: entry.reason });
      if (entry.type === 'PaymentRecorded' || entry.type === 'ParcelShipped') return entry.reason ?? '';
      return t('timeline.reason', { reason: entry.reason });
    },
  };
}
