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

const PLAIN = ['SUBMIT', 'CONFIRM', 'COMPLETE', 'ARCHIVE'] as const;
const WITH_REASON = ['SEND_BACK', 'CANCEL', 'RELEASE_CREDIT'] as const;

/// One dialog for each action; the page opens them by the action's name.
export function ActionDialogs({ order, open, onOpen, onClose }: ActionDialogsProps) {
  const is = (action: OrderAction) => open?.action === action;
  return (
    <>
      {PLAIN.map(action => (
        <PlainDialog
          key={action}
          order={order}
          action={action}
          open={is(action)}
          onOpen={onOpen}
          onClose={onClose}
        />
      ))}
      {WITH_REASON.map(action => (
        <BecauseDialog key={action} order={order} action={action} open={is(action)} onClose={onClose} />
      ))}
      <PaymentDialog order={order} open={is('RECORD_PAYMENT')} onClose={onClose} />
      <ShipDialog order={order} open={is('SHIP_PARCEL')} onClose={onClose} />
      <ReceiptDialog order={order} open={is('CONFIRM_RECEIPT')} parcelNo={open?.parcelNo} onClose={onClose} />
    </>
  );
}

interface DialogProps<A> {
  order: Order;
  action: A;
  open: boolean;
  onClose: () => void;
}

function PlainDialog({
  order,
  action,
  open,
  onOpen,
  onClose,
}: DialogProps<(typeof PLAIN)[number]> & { onOpen: (open: OpenAction) => void }) {
  const { t } = useTranslation('ordering');
  const command = {
    SUBMIT: orders.submit,
    CONFIRM: orders.confirm,
    COMPLETE: orders.complete,
    ARCHIVE: orders.archive,
  };
  const { start, clear, ...state } = useOrderAction<null>(
    order,
    action,
    (_, options) => command[action](order.id, options),
    onClose,
  );
  const close = () => {
    clear();
    onClose();
  };
  const refused = state.problem instanceof ApiProblem ? state.problem.errors.map(error => error.code) : [];
  const mayRelease = order.allowedActions.some(one => one.action === 'RELEASE_CREDIT' && one.allowed);
  return (
    <ActionDialog
      {...state}
      open={open}
      order={order}
      action={action}
      title={t(`action.${action}`)}
      onOk={() => void start(null)}
      onClose={close}
      problemAction={
        refused.includes('decision.credit.refuse') && mayRelease ? (
          <Button
            size="small"
            onClick={() => {
              clear();
              onOpen({ action: 'RELEASE_CREDIT' });
            }}
          >
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

function BecauseDialog({ order, action, open, onClose }: DialogProps<(typeof WITH_REASON)[number]>) {
  const { t } = useTranslation(['ordering', 'shared']);
  const [form] = Form.useForm<{ reason: string }>();
  const input = useRef<InputRef>(null);
  const command = { SEND_BACK: orders.sendBack, CANCEL: orders.cancel, RELEASE_CREDIT: orders.releaseCredit };
  const { start, clear, ...state } = useOrderAction<{ reason: string }>(
    order,
    action,
    (body, options) => command[action](order.id, body, options),
    onClose,
  );
  const close = () => {
    clear();
    form.resetFields();
    onClose();
  };
  const suggestions = t(`reasons.${action}`).split('|');
  return (
    <ActionDialog
      {...state}
      open={open}
      order={order}
      action={action}
      title={t(`action.${action}`)}
      danger={action === 'CANCEL'}
      onOk={() => form.submit()}
      onClose={close}
      onOpened={() => input.current?.focus()}
    >
      <p className="dialog-lead">{t(`dialog.${action}`)}</p>
      <OrderInShort order={order} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => void start({ reason: reason.trim() })}
      >
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
