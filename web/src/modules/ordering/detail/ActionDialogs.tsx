import { Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Order, type OrderAction } from '@/api/orders';
import { ApiProblem } from '@/api/problem';
import { MoneyText } from '@/shared/Values';
import { ActionDialog, useOrderAction } from './ActionDialog';
import { PaymentDialog } from './PaymentDialog';
import { ReceiptDialog } from './ReceiptDialog';
import { ShipDialog } from './ShipDialog';

export interface OpenAction {
  action: OrderAction;
  parcelNo?: number | undefined;
}

interface ActionDialogsProps {
  order: Order;
  open: OpenAction | null;
  onOpen: (open: OpenAction) => void;
  onClose: () => void;
}

type Plain = 'SUBMIT' | 'CONFIRM' | 'COMPLETE' | 'ARCHIVE';
type WithReason = 'SEND_BACK' | 'CANCEL' | 'RELEASE_CREDIT';

/// The dialog of the action that was asked for; it is made anew each time, so that it starts from the order as it is.
export function ActionDialogs({ order, open, onOpen, onClose }: ActionDialogsProps) {
  if (!open) return null;
  const { action, parcelNo } = open;
  switch (action) {
    case 'SUBMIT':
    case 'CONFIRM':
    case 'COMPLETE':
    case 'ARCHIVE':
      return <PlainDialog key={action} order={order} action={action} onOpen={onOpen} onClose={onClose} />;
    case 'SEND_BACK':
    case 'CANCEL':
    case 'RELEASE_CREDIT':
      return <BecauseDialog key={action} order={order} action={action} onClose={onClose} />;
    case 'RECORD_PAYMENT':
      return <PaymentDialog order={order} onClose={onClose} />;
    case 'SHIP_PARCEL':
      return <ShipDialog order={order} onClose={onClose} />;
    case 'CONFIRM_RECEIPT':
      return <ReceiptDialog order={order} parcelNo={parcelNo} onClose={onClose} />;
    case 'EDIT':
    case 'SERVE_BACK_ORDER':
      return null;
  }
}

interface DialogProps<A> {
  order: Order;
  action: A;
  onClose: () => void;
}

function PlainDialog({
  order,
  action,
  onOpen,
  onClose,
}: DialogProps<Plain> & { onOpen: (open: OpenAction) => void }) {
  const { t } = useTranslation('ordering');
  const command = {
    SUBMIT: orders.submit,
    CONFIRM: orders.confirm,
    COMPLETE: orders.complete,
    ARCHIVE: orders.archive,
  };
  const { start, ...state } = useOrderAction<null>(
    order,
    action,
    (_, options) => command[action](order.id, options),
    onClose,
  );
  const refused = state.problem instanceof ApiProblem ? state.problem.errors.map(error => error.code) : [];
  const mayRelease = order.allowedActions.some(one => one.action === 'RELEASE_CREDIT' && one.allowed);
  return (
    <ActionDialog
      {...state}
      order={order}
      action={action}
      title={t(`action.${action}`)}
      onOk={() => void start(null)}
      onClose={onClose}
      problemAction={
        refused.includes('decision.credit.refuse') && mayRelease ? (
          <Button size="small" onClick={() => onOpen({ action: 'RELEASE_CREDIT' })}>
            {t('action.RELEASE_CREDIT')}
          </Button>
        ) : undefined
      }
    >
      <p className="dialog-lead">{t(`dialog.${action}`)}</p>
      <OrderInShort order={order} />
    </ActionDialog>
  );
}

function BecauseDialog({ order, action, onClose }: DialogProps<WithReason>) {
  const { t } = useTranslation(['ordering', 'shared']);
  const [form] = Form.useForm<{ reason: string }>();
  const input = useRef<InputRef>(null);
  const command = { SEND_BACK: orders.sendBack, CANCEL: orders.cancel, RELEASE_CREDIT: orders.releaseCredit };
  const { start, ...state } = useOrderAction<{ reason: string }>(
    order,
    action,
    (body, options) => command[action](order.id, body, options),
    onClose,
  );
  const suggestions = t(`reasons.${action}`).split('|');
  return (
    <ActionDialog
      {...state}
      order={order}
      action={action}
      title={t(`action.${action}`)}
      danger={action === 'CANCEL'}
      onOk={() => form.submit()}
      onClose={onClose}
      onOpened={() => input.current?.focus()}
    >
      <p className="dialog-lead">{t(`dialog.${action}`)}</p>
      <OrderInShort order={order} />
      <Form form={form} layout="vertical" onFinish={({ reason }) => void start({ reason: reason.trim() })}>
        <Form.Item
          name="reason"
          label={t('shared:reason.label')}
          rules={[{ required: true, whitespace: true, message: t('shared:reason.required') }]}
        >
          <Input.TextArea
            ref={input as never}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onKeyDown={event => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
        <div className="suggestions">
          {suggestions.map(one => (
            <button key={one} type="button" onClick={() => form.setFieldValue('reason', one)}>
              {one}
            </button>
          ))}
        </div>
      </Form>
    </ActionDialog>
  );
}

/// What the dialog is about, so that nobody confirms the wrong order.
function OrderInShort({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  return (
    <p className="order-in-short">
      <b className="number">{order.number ?? t('draftNumber')}</b>
      <span className="grow">{order.customer.name}</span>
      <span className="quiet">{t('grid.lineCount', { count: order.lines.length })}</span>
      <MoneyText value={order.totalAmount} strong />
    </p>
  );
}
