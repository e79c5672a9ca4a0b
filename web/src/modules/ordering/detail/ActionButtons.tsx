import { DownOutlined, FileTextOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Tooltip } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionCode } from '@/api/common';
import { orders, type AllowedAction, type Order, type OrderAction } from '@/api/orders';
import { useSentence } from '@/shared/problems';
import { usePermitted, usePerson } from '@/shared/session';
import { useNarrow } from '@/shared/useNarrow';

/// Which permission an action needs: only to tell "not yet" from "not you".
const PERMISSION: Partial<Record<OrderAction, PermissionCode>> = {
  EDIT: 'order.draft',
  SUBMIT: 'order.submit',
  RELEASE_CREDIT: 'order.release-credit',
  CONFIRM: 'order.confirm',
  SEND_BACK: 'order.confirm',
  CANCEL: 'order.cancel',
  RECORD_PAYMENT: 'order.payment',
  SHIP_PARCEL: 'order.ship',
  CONFIRM_RECEIPT: 'order.receipt',
  COMPLETE: 'order.complete',
  ARCHIVE: 'order.archive',
};

/// The step that carries the order on, before those that take it aside.
const FORWARD: readonly OrderAction[] = [
  'SUBMIT',
  'CONFIRM',
  'SHIP_PARCEL',
  'CONFIRM_RECEIPT',
  'COMPLETE',
  'RECORD_PAYMENT',
  'ARCHIVE',
];
const ASIDE: readonly OrderAction[] = ['CANCEL', 'RELEASE_CREDIT'];

interface ActionButtonsProps {
  order: Order;
  onAction: (action: OrderAction) => void;
}

/// What can be done now. Not yet possible: greyed out with the reason, on a phone in the menu. Not for this person: in
/// the menu, with the reason.
export function ActionButtons({ order, onAction }: ActionButtonsProps) {
  const { t } = useTranslation('ordering');
  const navigate = useNavigate();
  const held = usePerson()?.permissions ?? [];
  const mayDraft = usePermitted('order.draft');
  const narrow = useNarrow();
  const actions = order.allowedActions.filter(one => one.action !== 'SERVE_BACK_ORDER');
  const isOwn = (one: AllowedAction) => held.includes(PERMISSION[one.action] ?? '');
  const primary = FORWARD.find(action => actions.some(one => one.action === action && one.allowed));
  const first = actions.filter(one => isOwn(one) && !ASIDE.includes(one.action) && (one.allowed || !narrow));
  const rest = actions.filter(one => !first.includes(one));
  const shown = [...first].sort((left, right) => rank(left, primary) - rank(right, primary));
  const more = [
    ...rest.map(one => ({
      key: one.action as string,
      disabled: !one.allowed,
      danger: one.action === 'CANCEL' && one.allowed,
      label: (
        <span>
          {t(`action.${one.action}`)}
          {one.allowed || !one.reason ? null : <span className="menu-reason">{one.reason}</span>}
        </span>
      ),
    })),
    ...(mayDraft ? [{ key: 'copy', label: t('detail.copy') }] : []),
  ];
  return (
    <>
      <DocumentButton order={order} />
      {more.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more,
            onClick: ({ key }) =>
              key === 'copy'
                ? void navigate({ to: '/orders/new', search: { copyOf: order.id } as never })
                : onAction(key as OrderAction),
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {t('detail.more')}
          </Button>
        </Dropdown>
      ) : null}
      {shown.map(one => (
        <ActionButton key={one.action} one={one} primary={one.action === primary} onAction={onAction} />
      ))}
    </>
  );
}

function rank(one: AllowedAction, primary: OrderAction | undefined): number {
  return one.action === primary ? 2 : one.allowed ? 1 : 0;
}

interface ActionButtonProps {
  one: AllowedAction;
  primary: boolean;
  onAction: (action: OrderAction) => void;
}

function ActionButton({ one, primary, onAction }: ActionButtonProps) {
  const { t } = useTranslation('ordering');
  const name = t(`action.${one.action}`);
  if (one.allowed) {
    return (
      <Button type={primary ? 'primary' : 'default'} onClick={() => onAction(one.action)}>
        {name}
      </Button>
    );
  }
  return (
    <Tooltip title={one.reason}>
      <Button
        className="not-yet"
        aria-disabled="true"
        aria-label={t('detail.notYet', { action: name, reason: one.reason })}
        onClick={event => event.preventDefault()}
      >
        {name}
      </Button>
    </Tooltip>
  );
}

const DOCUMENTS = [
  ['pdf', 'zh'],
  ['xlsx', 'zh'],
  ['pdf', 'en'],
  ['xlsx', 'en'],
] as const;

type Kind = 'order' | 'sheet';

/// The order as a document, to be sent to the customer, and its process sheet.
function DocumentButton({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const { message } = App.useApp();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const kinds: Kind[] = order.number && !order.historical ? ['order', 'sheet'] : ['order'];
  const make = async (kind: Kind, format: 'pdf' | 'xlsx', language: 'zh' | 'en') => {
    setBusy(true);
    try {
      const { name, content } = await orders.document(order.id, kind, format, language);
      const url = URL.createObjectURL(content);
      const link = document.createElement('a');
      link.href = url;
      link.download = name.includes('.') ? name : `${order.number ?? order.id}-${language}.${format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: kinds.map(kind => ({
          key: kind,
          type: 'group',
          label: t(`document.${kind}`),
          children: DOCUMENTS.map(([format, language]) => ({
            key: `${kind} ${format} ${language}`,
            label: t(`document.${format}.${language}`),
          })),
        })),
        onClick: ({ key }) => {
          const [kind, format, language] = key.split(' ') as [Kind, 'pdf' | 'xlsx', 'zh' | 'en'];
          void make(kind, format, language);
        },
      }}
    >
      <Button icon={<FileTextOutlined />} loading={busy} aria-label={t('document.name')}>
        {t('document.name')}
      </Button>
    </Dropdown>
  );
}
