import { AutoComplete, Button, Form, Input, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Order, type OrderLine, type ParcelBody } from '@/api/orders';
import { sentencesAt } from '@/api/problem';
import { compareDecimals, formatDecimal } from '@/shared/format';
import { decimal, subtract, text, ZERO } from '../draft/decimal';
import { numberOf } from '../draft/typed';
import { ActionDialog, putErrorsBesideLines, useOrderAction } from './ActionDialog';
import { QuantityRows, type QuantityRow } from './QuantityRows';

interface Fields {
  carrier: string;
  trackingNumber?: string;
  remark?: string;
}

interface ShipDialogProps {
  order: Order;
  onClose: () => void;
}

const LAST_CARRIER = 'gendan.carrier';

/// Sends goods out: what may leave is filled in, each quantity can be lowered, zero leaves the line for later.
export function ShipDialog({ order, onClose }: ShipDialogProps) {
  const { t } = useTranslation('ordering');
  const [form] = Form.useForm<Fields>();
  const [rest, setRest] = useState<string[]>();
  const [quantities, setQuantities] = useState<Record<number, string>>({});
  const lines = order.lines.filter(line => compareDecimals(mayLeave(order, line), '0') > 0);
  const { start, ...state } = useOrderAction<ParcelBody>(
    order,
    'SHIP_PARCEL',
    (body, options) => orders.shipParcel(order.id, body, options),
    onClose,
  );
  const typedOf = (line: OrderLine) => quantities[line.lineNo] ?? plain(mayLeave(order, line));
  const sent = lines.filter(line => compareDecimals(numberOf(typedOf(line)) ?? '1', '0') !== 0);
  const wrongOf = (line: OrderLine): string | undefined => {
    const number = numberOf(typedOf(line));
    if (number === null || compareDecimals(number, '0') < 0) return t('fault.quantityNoNumber');
    if (compareDecimals(number, mayLeave(order, line)) > 0) {
      return t('ship.atMost', { most: plain(mayLeave(order, line)) });
    }
    const said = sentencesAt(state.problem, `/lines/${sent.indexOf(line)}`, true);
    return said.length > 0 && sent.includes(line) ? said.join(' ') : undefined;
  };
  const isWrong = lines.some(
    line => wrongOf(line) !== undefined && sentencesAt(state.problem, '/lines', true).length === 0,
  );
  const send = async (fields: Fields) => {
    if (isWrong || sent.length === 0) return;
    const carrier = fields.carrier.trim();
    const failure = await start({
      carrier,
      ...(fields.trackingNumber?.trim() ? { trackingNumber: fields.trackingNumber.trim() } : {}),
      ...(fields.remark?.trim() ? { remark: fields.remark.trim() } : {}),
      lines: sent.map(line => ({ lineNo: line.lineNo, quantity: numberOf(typedOf(line)) ?? '0' })),
    });
    if (!failure) localStorage.setItem(LAST_CARRIER, carrier);
    else setRest(putErrorsBesideLines(form as FormInstance, failure));
  };
  const rows: QuantityRow[] = lines.map(line => ({
    lineNo: line.lineNo,
    sku: line.sku,
    productName: line.productName,
    unit: line.unit,
    most: mayLeave(order, line),
    typed: typedOf(line),
    wrong: wrongOf(line),
  }));
  return (
    <ActionDialog
      {...state}
      sentences={rest}
      order={order}
      action="SHIP_PARCEL"
      title={t('action.SHIP_PARCEL')}
      okText={t('ship.ok')}
      okDisabled={sent.length === 0}
      width={720}
      onOk={() => form.submit()}
      onClose={onClose}
      onOpened={() => form.focusField('carrier')}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ carrier: localStorage.getItem(LAST_CARRIER) ?? '' }}
        onFinish={fields => void send(fields)}
      >
        <div className="dialog-grid">
          <Form.Item
            name="carrier"
            label={t('ship.carrier')}
            rules={[{ required: true, whitespace: true, message: t('ship.carrierRequired') }]}
          >
            <AutoComplete
              options={t('ship.carriers')
                .split('|')
                .map(value => ({ value }))}
              placeholder={t('ship.carrierHint')}
              maxLength={60}
              showSearch={{
                filterOption: (typed, option) => !typed || String(option?.value).includes(typed),
              }}
            />
          </Form.Item>
          <Form.Item name="trackingNumber" label={t('ship.trackingNumber')}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <div className="dialog-rows-head">
          <b>{t('ship.lines')}</b>
          <span>
            <Button type="link" onClick={() => setQuantities({})}>
              {t('ship.all')}
            </Button>
            <Button
              type="link"
              onClick={() => setQuantities(Object.fromEntries(lines.map(line => [line.lineNo, '0'])))}
            >
              {t('ship.none')}
            </Button>
          </span>
        </div>
        <QuantityRows
          rows={rows}
          label={t('ship.quantity')}
          mostLabel={t('ship.mayLeave')}
          onType={(lineNo, typed) => setQuantities(before => ({ ...before, [lineNo]: typed }))}
        />
        {sent.length === 0 ? <p className="pointer-errors">{t('ship.nothing')}</p> : null}
        <Form.Item name="remark" label={t('field.remark')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </ActionDialog>
  );
}

/// What may leave now: what is reserved; all that is not shipped where nothing is kept in stock.
function mayLeave(order: Order, line: OrderLine): string {
  if (order.terms.orderType !== 'SERVICE') return line.reserved;
  const open = subtract(decimal(line.quantity) ?? ZERO, decimal(line.shipped) ?? ZERO);
  return text(subtract(open, decimal(line.cancelled) ?? ZERO));
}

function plain(value: string): string {
  return formatDecimal(value, 0, 4).replaceAll(',', '');
}
