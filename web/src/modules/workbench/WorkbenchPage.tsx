import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ORDER_STAGES, orders, type OrderStage, type Workbench } from '@/api/orders';
import { countText } from '@/modules/ordering/StageTabs';
import { TaskTiles } from '@/modules/process/tasks/TaskTiles';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePermitted, usePerson } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { STAGE_TONE } from '@/shared/Tone';
import '@/modules/ordering/style.css';
import './style.css';
import { TaskGroup } from './TaskGroup';

const workbenchQuery = {
  queryKey: ['orders', 'workbench'],
  queryFn: orders.workbench,
  refetchInterval: 60_000,
} as const;

/// What a person sees first: what waits for them, and where all orders stand.
export function WorkbenchPage() {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const person = usePerson();
  const mayRead = usePermitted('order.read');
  const mayDraft = usePermitted('order.draft');
  const result = useQuery({ ...workbenchQuery, enabled: mayRead });
  const add = () => void navigate({ to: '/orders/new' });
  useShortcut('n', t('add'), add, 'page', mayDraft);
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          person ? <span className="quiet">{person.roles.map(role => role.name).join(' · ')}</span> : null
        }
        actions={
          mayDraft ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={add}>
              {t('add')}
              <kbd className="wide-only on-primary">N</kbd>
            </Button>
          ) : null
        }
      />
      {!mayRead ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noOrders')} className="panel" />
      ) : result.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} className="panel" />
      ) : result.isError && !result.data ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Shown workbench={result.data} mayDraft={mayDraft} onAdd={add} />
      )}
    </>
  );
}

function Shown({
  workbench,
  mayDraft,
  onAdd,
}: {
  workbench: Workbench;
  mayDraft: boolean;
  onAdd: () => void;
}) {
  const { t } = useTranslation('workbench');
  return (
    <>
      <TaskTiles />
      <StageTiles counts={workbench.counts} />
      {workbench.tasks.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} className="panel">
          {mayDraft ? <Button onClick={onAdd}>{t('add')}</Button> : null}
        </Empty>
      ) : (
        <div className="task-groups">
          {workbench.tasks.map(task => (
            <TaskGroup key={`${task.action} ${task.stage}`} task={task} />
          ))}
        </div>
      )}
    </>
  );
}

function StageTiles({ counts }: { counts: Workbench['counts'] }) {
  const { t } = useTranslation(['workbench', 'shared']);
  const shown = ORDER_STAGES.filter(stage => stage !== 'ARCHIVED' && stage !== 'CANCELLED');
  return (
    <nav className="stage-tiles" aria-label={t('byStage')}>
      {shown.map(stage => (
        <StageTile key={stage} stage={stage} count={counts[stage] ?? 0} name={t(`shared:stage.${stage}`)} />
      ))}
    </nav>
  );
}

function StageTile({ stage, count, name }: { stage: OrderStage; count: number; name: string }) {
  return (
    <Link to="/orders" search={{ stage } as never} className={count === 0 ? 'stage-tile none' : 'stage-tile'}>
      <span className="stage-tile-name">
        <i aria-hidden className={`tone-dot ${STAGE_TONE[stage]}`} />
        {name}
      </span>
      <span className="stage-tile-count">{countText(count)}</span>
    </Link>
  );
}
