import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderAction, OrderRow, Workbench } from '@/api/orders';
import { countText } from '@/modules/ordering/StageTabs';
import { BackOrderTag, PriorityTag, PromisedDay } from '@/modules/ordering/tags';
import { MoneyText } from '@/shared/Values';

/// Orders that wait for one thing to be done, each with the one click that does it.
export function TaskGroup({ task }: { task: Workbench['tasks'][number] }) {
  const { t } = useTranslation('workbench');
  const rest = task.stage === 'PARTIALLY_SHIPPED' ? `task.${task.action}_REST` : `task.${task.action}`;
  return (
    <section className="panel task-group" aria-label={t(rest)}>
      <div className="panel-head">
        <h2>{t(rest)}</h2>
        <span className="count">{countText(task.count)}</span>
        <div className="right">
          <Link to="/orders" search={{ stage: task.stage } as never}>
            {t('all')}
          </Link>
        </div>
      </div>
      <ul className="task-list">
        {task.orders.map(order => (
          <Task key={order.id} order={order} action={task.action} />
        ))}
      </ul>
    </section>
  );
}

function Task({ order, action }: { order: OrderRow; action: OrderAction }) {
  const { t } = useTranslation(['workbench', 'ordering']);
  const name = order.number ?? t('ordering:draftNumber');
  const params = { orderId: order.id };
  return (
    <li>
      <span className="task-order">
        <Link to="/orders/$orderId" params={params} className="number order-number">
          {name}
        </Link>
        <PriorityTag priority={order.priority} />
        {order.backOrdered ? <BackOrderTag /> : null}
      </span>
      <span className="task-customer" title={order.customerName}>
        {order.customerName}
      </span>
      <span className="task-day" title={t('ordering:field.expectedDeliveryOn')}>
        {order.expectedDeliveryOn ? <PromisedDay order={order} /> : null}
      </span>
      <span className="task-money">
        <MoneyText value={order.totalAmount} />
      </span>
      <Link
        to="/orders/$orderId"
        params={params}
        search={{ do: action } as never}
        className="task-do"
        aria-label={t('doFor', { action: t(`ordering:action.${action}`), order: name })}
      >
        {t(`ordering:action.${action}`)}
      </Link>
    </li>
  );
}
