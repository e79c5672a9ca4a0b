import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import type { KeyedColumn } from '@/shared/table';
import { DateText, Nothing } from '@/shared/Values';
import { leftWords } from '../durations';
import { StateTag, UrgencyTag } from '../tones';
import { useNames } from '../words';

/// The columns of the list of tasks.
export function useTaskColumns(): KeyedColumn<Task>[] {
  const { t, i18n } = useTranslation('process');
  const names = useNames();
  const zone = useTimeZone();
  return useMemo(
    () => [
      {
        key: 'step',
        title: t('column.step'),
        fixed: true,
        card: 'title',
        render: task => <b className="task-step">{names.step(task)}</b>,
        csv: task => names.step(task),
      },
      {
        key: 'state',
        title: t('column.state'),
        fixed: true,
        card: 'status',
        render: task => <StateTag step={task} />,
        csv: task => t(`state.${task.state}`),
      },
      {
        key: 'left',
        title: t('tasks.left'),
        card: 'wide',
        render: task => (
          <span className={task.late ? 'tone-problem' : ''}>
            {leftWords(task.remainingMinutes, t) || <Nothing />}
          </span>
        ),
        csv: task => task.remainingMinutes,
      },
      {
        key: 'due',
        title: t('details.due'),
        render: task =>
          task.dueAt ? (
            <span className="number">{formatInstant(task.dueAt, zone).slice(5)}</span>
          ) : (
            <Nothing />
          ),
        csv: task => (task.dueAt ? formatInstant(task.dueAt, zone) : ''),
      },
      {
        key: 'order',
        title: t('tasks.order'),
        fixed: true,
        card: 'wide',
        render: task => (
          <span className="tag-row">
            <Link
              to="/orders/$orderId"
              params={{ orderId: task.orderId } as never}
              className="number order-number"
              tabIndex={-1}
            >
              {task.orderNumber}
            </Link>
            <UrgencyTag urgency={task.urgency} />
          </span>
        ),
        csv: task => task.orderNumber,
      },
      {
        key: 'customer',
        title: t('tasks.customer'),
        width: 180,
        ellipsis: true,
        card: 'wide',
        render: task => <span title={task.customerName}>{task.customerName}</span>,
        csv: task => task.customerName,
      },
      {
        key: 'promised',
        title: t('tasks.promised'),
        optional: true,
        render: task => <DateText value={task.promisedOn} />,
        csv: task => task.promisedOn,
      },
      {
        key: 'owner',
        title: t('column.owner'),
        render: task => task.personName ?? <span className="quiet">{task.teamName ?? t('tasks.lies')}</span>,
        csv: task => task.personName ?? task.teamName,
      },
      {
        key: 'remark',
        title: t('column.remark'),
        width: 130,
        ellipsis: true,
        card: 'wide',
        render: task => {
          const obstacle = names.obstacle(task);
          const remark = task.remark && task.remark !== obstacle ? task.remark : '';
          if (!obstacle && !remark) return <Nothing />;
          return (
            <span title={[obstacle, remark].filter(Boolean).join(' · ')}>
              {obstacle ? <span className="tone-problem">{obstacle}</span> : null}
              {obstacle && remark ? ' · ' : ''}
              {remark}
            </span>
          );
        },
        csv: task => [names.obstacle(task), task.remark].filter(Boolean).join(' '),
      },
    ],
    // The names follow the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, zone, i18n.language],
  );
}
