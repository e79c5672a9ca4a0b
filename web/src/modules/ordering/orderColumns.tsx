import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '@/api/orders';
import { compareDecimals, formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import type { KeyedColumn } from '@/shared/table';
import { StageTag } from '@/shared/Tone';
import { DateText, InstantText, MoneyText, Nothing, PersonName } from '@/shared/Values';
import { BackOrderTag, PaymentTag, PriorityTag, PromisedDay } from './tags';
import { useWords } from './words';

/// The columns of the list of orders.
export function useOrderColumns(): KeyedColumn<OrderRow>[] {
  const { t } = useTranslation(['ordering', 'shared']);
  const word = useWords();
  const zone = useTimeZone();
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('field.number'),
        fixed: true,
        card: 'title',
        render: row => (
          <Link
            to="/orders/$orderId"
            params={{ orderId: row.id }}
            className="number order-number"
            tabIndex={-1}
          >
            {row.number ?? t('draftNumber')}
          </Link>
        ),
        csv: row => row.number ?? '',
      },
      {
        key: 'stage',
        title: t('field.stage'),
        fixed: true,
        card: 'status',
        render: row => (
          <span className="tag-row">
            <StageTag stage={row.stage} />
            <PriorityTag priority={row.priority} />
            {row.backOrdered ? <BackOrderTag /> : null}
          </span>
        ),
        csv: row => t(`shared:stage.${row.stage}`),
      },
      {
        key: 'customer',
        title: t('field.customer'),
        card: 'title',
        width: 240,
        ellipsis: true,
        render: row => <span title={row.customerName}>{row.customerName}</span>,
        csv: row => row.customerName,
      },
      {
        key: 'customerOrderNumber',
        title: t('field.customerOrderNumber'),
        render: row => row.customerOrderNumber ?? <Nothing />,
        csv: row => row.customerOrderNumber,
      },
      {
        key: 'total',
        title: t('field.total'),
        align: 'right',
        compare: (left, right) => compareDecimals(left.totalAmount.amount, right.totalAmount.amount),
        render: row => <MoneyText value={row.totalAmount} />,
        csv: row => row.totalAmount.amount,
      },
      {
        key: 'currency',
        title: t('field.currency'),
        optional: true,
        render: row => row.totalAmount.currency,
        csv: row => row.totalAmount.currency,
      },
      {
        key: 'payment',
        title: t('field.payment'),
        render: row => (row.stage === 'DRAFT' ? <Nothing /> : <PaymentTag state={row.payment} />),
        csv: row => word('paymentState', row.payment),
      },
      {
        key: 'paid',
        title: t('field.paid'),
        align: 'right',
        optional: true,
        render: row => <MoneyText value={row.paidAmount} />,
        csv: row => row.paidAmount.amount,
      },
      {
        key: 'orderedOn',
        title: t('field.orderedOn'),
        compare: (left, right) => (left.orderedOn ?? '').localeCompare(right.orderedOn ?? ''),
        render: row => <DateText value={row.orderedOn} />,
        csv: row => row.orderedOn,
      },
      {
        key: 'expectedDeliveryOn',
        title: t('field.expectedDeliveryOn'),
        compare: (left, right) =>
          (left.expectedDeliveryOn ?? '').localeCompare(right.expectedDeliveryOn ?? ''),
        render: row => <PromisedDay order={row} />,
        csv: row => row.expectedDeliveryOn,
      },
      {
        key: 'lineCount',
        title: t('field.lineCount'),
        align: 'right',
        optional: true,
        compare: (left, right) => left.lineCount - right.lineCount,
        render: row => <span className="number">{row.lineCount}</span>,
        csv: row => row.lineCount,
      },
      {
        key: 'owner',
        title: t('field.owner'),
        render: row => <PersonName name={row.ownerName} />,
        csv: row => row.ownerName,
      },
      {
        key: 'orderType',
        title: t('field.orderType'),
        optional: true,
        render: row => word('orderType', row.orderType),
        csv: row => word('orderType', row.orderType),
      },
      {
        key: 'channel',
        title: t('field.channel'),
        optional: true,
        render: row => word('channel', row.channel),
        csv: row => word('channel', row.channel),
      },
      {
        key: 'createdAt',
        title: t('field.createdAt'),
        optional: true,
        render: row => <InstantText value={row.createdAt} />,
        csv: row => formatInstant(row.createdAt, zone),
      },
    ],
    [t, word, zone],
  );
}
