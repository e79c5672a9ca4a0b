import { Form, Input, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  GOODS_CONDITIONS,
  orders,
  type GoodsCondition,
  type Order,
  type ParcelLine,
  type ReceiptBody,
} from '@/api/orders';
import { sentencesAt } from '@/api/problem';
import { compareDecimals, formatDecimal } from '@/shared/format';
import { numberOf } from '../draft/typed';
import { useChoices } from '../words';
import { ActionDialog, putErrorsBesideLines, useOrderAction } from './ActionDialog';
import { QuantityRows, type QuantityRow } from './QuantityRows';

interface ReceiptDialogProps {
  order: Order;
  parcelNo: number | undefined;
  onClose: () => void;
}

interface Said {
  received?: string;
  condition?: GoodsCondition;
  note?: string;
}

/// Records that a parcel arrived: all of it in good condition unless something else is said of a line.
export function ReceiptDialog({ order, parcelNo, onClose }: ReceiptDialogProps) {
  const { t } = useTranslation('ordering');
  const choices = useChoices();
  const [form] = Form.useForm<{ receivedBy?: string }>();
  const [chosen, setChosen] = useState<number | undefined>(parcelNo);
  const [said, setSaid] = useState<Record<number, Said>>({});
  const [rest, setRest] = useState<string[]>();
  const underway = order.parcels.filter(parcel => !parcel.receivedAt);
  const parcel = underway.find(one => one.parcelNo === chosen) ?? underway[0];
  const { start, ...state } = useOrderAction<ReceiptBody>(
    order,
    'CONFIRM_RECEIPT',
    (body, options) => orders.confirmReceipt(order.id, parcel?.parcelNo ?? 0, body, options),
    onClose,
  );
  const lines = parcel?.lines ?? [];
  const receivedOf = (line: ParcelLine) => said[line.lineNo]?.received ?? plain(line.quantity);
  const different = lines.filter(line => {
    const one = said[line.lineNo];
    const number = numberOf(receivedOf(line));
    return (
      one?.condition || one?.note?.trim() || number === null || compareDecimals(number, line.quantity) !== 0
    );
  });
  const wrongOf = (line: ParcelLine): string | undefined => {
    const number = numberOf(receivedOf(line));
    if (number === null || compareDecimals(number, '0') < 0) return t('fault.quantityNoNumber');
    if (compareDecimals(number, line.quantity) > 0) return t('ship.atMost', { most: plain(line.quantity) });
    const at = different.indexOf(line);
    const sentences = at < 0 ? [] : sentencesAt(state.problem, `/lines/${at}`, true);
    return sentences.length > 0 ? sentences.join(' ') : undefined;
  };
  const change = (lineNo: number, part: Said) =>
    setSaid(before => ({ ...before, [lineNo]: { ...before[lineNo], ...part } }));
  const send = async ({ receivedBy }: { receivedBy?: string }) => {
    const local = lines.some(line => {
      const number = numberOf(receivedOf(line));
      return (
        number === null || compareDecimals(number, '0') < 0 || compareDecimals(number, line.quantity) > 0
      );
    });
    if (local) return;
    const failure = await start({
      ...(receivedBy?.trim() ? { receivedBy: receivedBy.trim() } : {}),
      lines: different.map(line => {
        const one = said[line.lineNo];
        return {
          lineNo: line.lineNo,
          received: numberOf(receivedOf(line)) ?? '0',
          ...(one?.condition ? { condition: one.condition } : {}),
          ...(one?.note?.trim() ? { note: one.note.trim() } : {}),
        };
      }),
    });
    if (failure) setRest(putErrorsBesideLines(form as FormInstance, failure));
  };
  const rows: QuantityRow[] = lines.map(line => ({
    lineNo: line.lineNo,
    sku: line.sku,
    productName: line.productName,
    most: line.quantity,
    typed: receivedOf(line),
    wrong: wrongOf(line),
  }));
  const conditionOf = (row: QuantityRow): GoodsCondition => {
    const number = numberOf(row.typed);
    const isShort = number !== null && compareDecimals(number, row.most) < 0;
    return said[row.lineNo]?.condition ?? (isShort ? 'SHORT' : 'GOOD');
  };
  return (
    <ActionDialog
      {...state}
      sentences={rest}
      order={order}
      action="CONFIRM_RECEIPT"
      title={t('action.CONFIRM_RECEIPT')}
      width={760}
      onOk={() => form.submit()}
      onClose={onClose}
      onOpened={() => form.focusField('receivedBy')}
    >
      <Form form={form} layout="vertical" onFinish={fields => void send(fields)}>
        <div className="dialog-grid">
          {underway.length > 1 ? (
            <Form.Item label={t('receipt.parcel')}>
              <Select
                value={parcel?.parcelNo ?? null}
                options={underway.map(one => ({
                  value: one.parcelNo,
                  label: [t('parcel.no', { no: one.parcelNo }), one.carrier, one.trackingNumber]
                    .filter(Boolean)
                    .join(' '),
                }))}
                onChange={no => {
                  setChosen(no);
                  setSaid({});
                }}
              />
            </Form.Item>
          ) : (
            <p className="receipt-parcel">
              {parcel
                ? [t('parcel.no', { no: parcel.parcelNo }), parcel.carrier, parcel.trackingNumber]
                    .filter(Boolean)
                    .join(' ')
                : null}
            </p>
          )}
          <Form.Item name="receivedBy" label={t('receipt.receivedBy')}>
            <Input maxLength={80} placeholder={t('receipt.receivedByHint')} />
          </Form.Item>
        </div>
        <QuantityRows
          rows={rows}
          label={t('receipt.received')}
          mostLabel={t('line.shipped')}
          onType={(lineNo, received) => change(lineNo, { received })}
          beside={row => (
            <div className="condition">
              <Select
                aria-label={t('grid.cell', { no: row.lineNo, column: t('receipt.condition') })}
                value={conditionOf(row)}
                options={choices('condition', GOODS_CONDITIONS)}
                onChange={condition => change(row.lineNo, { condition })}
              />
              {conditionOf(row) !== 'GOOD' || said[row.lineNo]?.note ? (
                <Input
                  aria-label={t('grid.cell', { no: row.lineNo, column: t('receipt.note') })}
                  placeholder={t('receipt.note')}
                  maxLength={500}
                  value={said[row.lineNo]?.note ?? ''}
                  onChange={event => change(row.lineNo, { note: event.target.value })}
                />
              ) : null}
            </div>
          )}
        />
      </Form>
    </ActionDialog>
  );
}

function plain(value: string): string {
  return formatDecimal(value, 0, 4).replaceAll(',', '');
}
