import { MoreOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { process, type StepAction, type Task } from '@/api/process';
import { countText } from '@/modules/ordering/StageTabs';
import '@/modules/ordering/style.css';
import { PageHead } from '@/shared/PageHead';
import { useShortcut } from '@/shared/shortcuts';
import { KeyedTable, type Filter } from '@/shared/table';
import { usePlace } from '@/shared/table/place';
import { useStepActions, type StepRef } from '../useStepActions';
import { TASK_TABS, tabOf } from './taskTabs';
import { useTaskColumns } from './useTaskColumns';
import { useTaskCounts } from './useTaskCounts';
import '../style.css';

const OPEN_STATES = ['READY', 'IN_PROGRESS', 'BLOCKED'] as const;
const QUICK: readonly StepAction[] = ['TAKE', 'START', 'UNBLOCK', 'COMPLETE'];
const MORE: readonly StepAction[] = ['BLOCK', 'HAND_OVER', 'SKIP'];
const LIVE_MS = 10_000;

const keyOf = (task: Task) => `${task.orderId} ${task.code}`;

/// What waits for me and for my team, done where it stands.
export function TasksPage() {
  const { t } = useTranslation('process');
  const navigate = useNavigate();
  const actions = useStepActions();
  const columns = useTaskColumns();
  const shown = useRef(new Map<string, Task>());
  const place = usePlace(['whose', 'due', 'state', 'q']);
  const tab = tabOf(place.filters.whose, place.filters.due);
  const open = (task: Task) =>
    void navigate({
      to: '/orders/$orderId',
      params: { orderId: task.orderId } as never,
      hash: `step-${task.code}`,
    });
  const actOnFocused = (wanted: readonly StepAction[]) => {
    const row = document.activeElement?.closest<HTMLElement>('tr[data-row-key]');
    const task = row ? shown.current.get(row.dataset.rowKey ?? '') : undefined;
    const action = task ? allowed(task, wanted)[0] : undefined;
    if (task && action) actions.start(refOf(task), action);
  };
  useShortcut('x', t('keys.act'), () => actOnFocused(['START', 'COMPLETE', 'UNBLOCK']), 'list');
  useShortcut('t', t('keys.take'), () => actOnFocused(['TAKE']), 'list');
  const filters: Filter[] = [
    { kind: 'search', key: 'q', placeholder: t('tasks.search'), width: 240 },
    {
      kind: 'choice',
      key: 'state',
      label: t('column.state'),
      width: 110,
      options: OPEN_STATES.map(value => ({ value, label: t(`state.${value}`) })),
    },
    { kind: 'elsewhere', key: 'whose' },
    { kind: 'elsewhere', key: 'due' },
  ];
  return (
    <>
      <PageHead title={t('tasks.title')} />
      <KeyedTable<Task>
        name="tasks"
        queryKey={['tasks', 'list', tab.key]}
        load={async (query, signal) => {
          const wanted = { ...query, whose: tab.whose, ...(tab.due ? { due: tab.due } : {}) };
          const page = await process.tasks(wanted, signal);
          page.items.forEach(task => shown.current.set(keyOf(task), task));
          return page;
        }}
        columns={columns}
        filters={filters}
        rowKey={keyOf}
        onOpen={open}
        refetchInterval={LIVE_MS}
        rowTone={task => (task.light === 'RED' ? 'problem' : undefined)}
        rowActions={task => <TaskActions task={task} busy={actions.busy} start={actions.start} />}
        emptyText={t(`tasks.none.${tab.key}`)}
        head={
          <Tabs
            chosen={tab.key}
            onChoose={next => place.filter({ ...place.filters, whose: next.whose, due: next.due })}
          />
        }
      />
      {actions.dialogs}
    </>
  );
}

function refOf(task: Task): StepRef {
  return {
    orderId: task.orderId,
    orderNumber: task.orderNumber,
    code: task.code,
    nameZh: task.nameZh,
    nameEn: task.nameEn,
    version: task.sheetVersion,
    remark: task.remark,
    personId: task.personId,
    personName: task.personName,
  };
}

function allowed(task: Task, wanted: readonly StepAction[]): StepAction[] {
  return wanted.filter(action => task.allowedActions.some(one => one.action === action && one.allowed));
}

interface TabsProps {
  chosen: string;
  onChoose: (tab: (typeof TASK_TABS)[number]) => void;
}

function Tabs({ chosen, onChoose }: TabsProps) {
  const { t } = useTranslation('process');
  const counts = useTaskCounts().data;
  return (
    <div className="stage-tabs" role="group" aria-label={t('tasks.title')}>
      {TASK_TABS.map(tab => {
        const count = counts ? tab.count(counts) : undefined;
        return (
          <button
            key={tab.key}
            type="button"
            aria-pressed={tab.key === chosen}
            className={count ? undefined : 'none'}
            onClick={() => onChoose(tab)}
          >
            <i aria-hidden className={`tone-dot ${count ? tab.tone : 'waiting'}`} />
            {t(`tasks.tab.${tab.key}`)}
            <span className="count">{countText(count)}</span>
          </button>
        );
      })}
    </div>
  );
}

interface TaskActionsProps {
  task: Task;
  busy: boolean;
  start: (step: StepRef, action: StepAction) => void;
}

function TaskActions({ task, busy, start }: TaskActionsProps) {
  const { t } = useTranslation('process');
  const quick = allowed(task, QUICK).slice(0, 2);
  const more = task.allowedActions.filter(
    one => MORE.includes(one.action) || (one.action === 'COMPLETE' && !one.allowed),
  );
  return (
    <span className="task-actions">
      {quick.map(action => (
        <Button key={action} size="small" disabled={busy} onClick={() => start(refOf(task), action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
      {more.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(one => ({
              key: one.action,
              disabled: !one.allowed,
              label: (
                <span>
                  {t(`action.${one.action}`)}
                  {one.allowed || !one.reason ? null : <span className="menu-reason">{one.reason}</span>}
                </span>
              ),
            })),
            onClick: ({ key }) => start(refOf(task), key as StepAction),
          }}
        >
          <Button size="small" type="text" icon={<MoreOutlined />} aria-label={t('details.more')} />
        </Dropdown>
      ) : null}
    </span>
  );
}
