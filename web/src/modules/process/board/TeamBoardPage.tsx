import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Empty, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boards, type BoardTask, type TeamBoard, type TeamLane } from '@/api/process';
import { useTeams } from '@/modules/identity/useTeams';
import { countText } from '@/modules/ordering/StageTabs';
import '@/modules/ordering/style.css';
import { formatInstant } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { usePerson, useTimeZone } from '@/shared/session';
import { usePlace } from '@/shared/table/place';
import { StateTag, UrgencyTag } from '../tones';
import { useStepActions, type StepRef } from '../useStepActions';
import { useNames } from '../words';
import { BoardTabs } from './useBoardFilters';
import { useCardKeys } from './useCardKeys';
import '../style.css';

const LIVE_MS = 5_000;

/// Who of a team has what, and what lies in its queue; a step dragged to somebody is handed over.
export function TeamBoardPage() {
  const { t } = useTranslation('process');
  const me = usePerson();
  const teams = useTeams();
  const place = usePlace(['teamId']);
  const all = (teams.data?.items ?? []).filter(team => team.active);
  const team = place.filters.teamId ?? me?.teamId ?? all[0]?.id;
  const result = useQuery({
    queryKey: ['boards', 'team', team],
    queryFn: ({ signal }) => boards.team(team!, signal),
    enabled: Boolean(team),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS,
  });
  const none = teams.data && !team;
  return (
    <div className="board-page">
      <PageHead title={t('board.team')} aside={<BoardTabs />} />
      <div className="table-tools">
        <Select
          aria-label={t('board.ofTeam')}
          style={{ minWidth: 170 }}
          value={team ?? null}
          loading={teams.isPending}
          options={all.map(one => ({ value: one.id, label: one.name }))}
          onChange={next => place.filter({ teamId: next })}
        />
        <span className="quiet board-hint">{t('board.teamHint')}</span>
      </div>
      {none ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('board.noTeam')} className="panel" />
      ) : result.data ? (
        <Lanes board={result.data} />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} className="panel" />
      )}
    </div>
  );
}

interface Held {
  task: BoardTask;
  from: string | undefined;
}

function Lanes({ board }: { board: TeamBoard }) {
  const actions = useStepActions();
  const { board: element, onKeyDown } = useCardKeys();
  const [held, setHeld] = useState<Held | null>(null);
  const drop = (lane: TeamLane) => {
    if (held && held.from !== lane.personId) {
      actions.handOver(refOf(held.task, lane), lane.personId ?? null);
    }
    setHeld(null);
  };
  return (
    <>
      <div className="board" ref={element} onKeyDown={onKeyDown}>
        {board.lanes.map(lane => (
          <Lane
            key={lane.personId ?? 'queue'}
            lane={lane}
            takes={held ? (held.from === lane.personId ? 'own' : 'yes') : 'none'}
            onHold={setHeld}
            onDrop={() => drop(lane)}
          />
        ))}
      </div>
      {actions.dialogs}
    </>
  );
}

function refOf(task: BoardTask, lane: TeamLane): StepRef {
  return {
    orderId: task.orderId,
    orderNumber: task.orderNumber,
    code: task.code,
    nameZh: task.nameZh,
    nameEn: task.nameEn,
    version: task.sheetVersion,
    personId: lane.personId,
    personName: lane.personName,
  };
}

interface LaneProps {
  lane: TeamLane;
  takes: 'none' | 'own' | 'yes';
  onHold: (held: Held | null) => void;
  onDrop: () => void;
}

function Lane({ lane, takes, onHold, onDrop }: LaneProps) {
  const { t } = useTranslation('process');
  const name = lane.personName ?? t('field.queue');
  return (
    <section
      className={`board-column takes-${takes}${lane.personId ? '' : ' queue'}`}
      aria-label={name}
      data-column={name}
      onDragOver={event => takes === 'yes' && event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2>
        {name}
        <span className="count">{countText(lane.count)}</span>
        {lane.late > 0 ? (
          <span className="tone-problem board-late">{t('board.lateCount', { count: lane.late })}</span>
        ) : null}
      </h2>
      <div className="board-cards">
        {lane.tasks.map((task, index) => (
          <StepCard
            key={`${task.orderId} ${task.code}`}
            task={task}
            first={index === 0}
            onHold={taken => onHold(taken ? { task: taken, from: lane.personId } : null)}
          />
        ))}
        {lane.tasks.length === 0 ? <p className="board-none">{t('board.noTasks')}</p> : null}
        {lane.count > lane.tasks.length ? (
          <p className="board-none">{t('board.moreTasks', { count: lane.count - lane.tasks.length })}</p>
        ) : null}
      </div>
    </section>
  );
}

interface StepCardProps {
  task: BoardTask;
  first: boolean;
  onHold: (task: BoardTask | null) => void;
}

function StepCard({ task, first, onHold }: StepCardProps) {
  const { t } = useTranslation('process');
  const names = useNames();
  const zone = useTimeZone();
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: '/orders/$orderId',
      params: { orderId: task.orderId } as never,
      hash: `step-${task.code}`,
    });
  return (
    <article
      className={`board-card ${task.light.toLowerCase()}`}
      data-card
      tabIndex={first ? 0 : -1}
      draggable
      onDragStart={event => {
        event.dataTransfer.setData('text/plain', task.orderNumber);
        onHold(task);
      }}
      onDragEnd={() => onHold(null)}
      onClick={open}
      onKeyDown={event => event.key === 'Enter' && open()}
    >
      <span className="board-card-head">
        <b>{names.step(task)}</b>
        <StateTag step={task} />
      </span>
      <span className="board-card-customer" title={task.customerName}>
        {task.customerName}
      </span>
      <span className="board-card-line">
        <span>
          <span className="number">{task.orderNumber}</span> <UrgencyTag urgency={task.urgency} />
        </span>
        {task.dueAt ? (
          <span className={task.late ? 'tone-problem number' : 'quiet number'}>
            {t('times.due', { at: formatInstant(task.dueAt, zone).slice(5) })}
          </span>
        ) : null}
      </span>
      {task.obstacle ? <span className="tone-problem">{t(`obstacle.${task.obstacle}`)}</span> : null}
    </article>
  );
}
