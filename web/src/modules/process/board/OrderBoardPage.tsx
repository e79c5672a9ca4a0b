import { SwapOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orders, type Order, type OrderStage } from '@/api/orders';
import { boards, type BoardCard, type BoardColumn, type BoardMove, type OrderBoard } from '@/api/process';
import { ActionDialogs, type OpenAction } from '@/modules/ordering/detail/ActionDialogs';
import { countText } from '@/modules/ordering/StageTabs';
import '@/modules/ordering/style.css';
import '@/modules/ordering/detail.css';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed, useSentence } from '@/shared/problems';
import { useShortcut } from '@/shared/shortcuts';
import type { FilterValues } from '@/shared/table';
import { STAGE_TONE } from '@/shared/Tone';
import { OrderCard } from './OrderCard';
import { BoardTabs, useBoardFilters } from './useBoardFilters';
import { useCardKeys } from './useCardKeys';
import '../style.css';

const LIVE_MS = 5_000;

/// Open orders in columns by stage; a card goes on where the lifecycle lets it, by the same command as the button on
/// the order's page.
export function OrderBoardPage() {
  const { t } = useTranslation('process');
  const filters = useBoardFilters();
  const result = useQuery({
    queryKey: ['boards', 'orders', filters.values],
    queryFn: ({ signal }) => boards.orders(filters.values, signal),
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS,
  });
  return (
    <div className="board-page">
      <PageHead title={t('board.orders')} aside={<BoardTabs />} />
      <div className="table-tools">{filters.bar}</div>
      {result.data ? (
        <Columns board={result.data} filters={filters.values} />
      ) : result.isError ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} className="panel" />
      )}
    </div>
  );
}

interface Asked {
  order: Order;
  open: OpenAction;
}

function Columns({ board, filters }: { board: OrderBoard; filters: FilterValues }) {
  const { t } = useTranslation('process');
  const client = useQueryClient();
  const { message } = App.useApp();
  const sentence = useSentence();
  const { board: element, onKeyDown } = useCardKeys();
  const [held, setHeld] = useState<BoardCard | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const movesFrom = (stage: OrderStage) => board.moves.filter(move => move.from === stage);
  const move = async (card: BoardCard, to: BoardMove) => {
    try {
      const order = await client.fetchQuery({
        queryKey: ['orders', card.orderId],
        queryFn: () => orders.read(card.orderId),
        staleTime: 0,
      });
      setAsked({ order, open: { action: to.action } });
    } catch (failure) {
      void message.error(sentence(failure));
    }
  };
  useShortcut(
    'm',
    t('keys.move'),
    () => document.activeElement?.querySelector<HTMLElement>('.board-move')?.click(),
    'list',
  );
  return (
    <>
      <div className="board" ref={element} onKeyDown={onKeyDown}>
        {board.columns.map(column => {
          const way = held ? movesFrom(held.stage).find(one => one.to === column.stage) : undefined;
          return (
            <Column
              key={column.stage}
              column={column}
              filters={filters}
              takes={held ? (held.stage === column.stage ? 'own' : way ? 'yes' : 'no') : 'none'}
              moves={movesFrom(column.stage)}
              onHold={setHeld}
              onDrop={() => {
                if (held && way) void move(held, way);
                setHeld(null);
              }}
              onMove={move}
            />
          );
        })}
      </div>
      {asked ? (
        <ActionDialogs
          order={asked.order}
          open={asked.open}
          onOpen={open => setAsked({ ...asked, open })}
          onClose={() => {
            setAsked(null);
            void client.invalidateQueries({ queryKey: ['boards'] });
          }}
        />
      ) : null}
    </>
  );
}

interface ColumnProps {
  column: BoardColumn;
  filters: FilterValues;
  /// Whether the card in hand may be put down here.
  takes: 'none' | 'own' | 'yes' | 'no';
  moves: BoardMove[];
  onHold: (card: BoardCard | null) => void;
  onDrop: () => void;
  onMove: (card: BoardCard, to: BoardMove) => Promise<void>;
}

function Column({ column, filters, takes, moves, onHold, onDrop, onMove }: ColumnProps) {
  const { t } = useTranslation(['process', 'shared']);
  const { message } = App.useApp();
  const sentence = useSentence();
  const [more, setMore] = useState<{ cards: BoardCard[]; next?: string | undefined } | null>(null);
  const [busy, setBusy] = useState(false);
  const next = more ? more.next : column.next;
  const first = new Set(column.cards.map(card => card.orderId));
  const cards = [...column.cards, ...(more?.cards ?? []).filter(card => !first.has(card.orderId))];
  const load = async () => {
    setBusy(true);
    try {
      const page = await boards.cards(column.stage, { ...filters, cursor: next, limit: 50 });
      setMore({ cards: [...(more?.cards ?? []), ...page.items], next: page.next });
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  const name = t(`shared:stage.${column.stage}`);
  return (
    <section
      className={`board-column takes-${takes}`}
      aria-label={`${name} ${countText(column.count)}`}
      data-column={column.stage}
      onDragOver={event => {
        if (takes !== 'yes') return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
      }}
      onDrop={event => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2>
        <i aria-hidden className={`tone-dot ${STAGE_TONE[column.stage]}`} />
        {name}
        <span className="count">{countText(column.count)}</span>
      </h2>
      <div className="board-cards">
        {cards.map((card, index) => (
          <Card
            key={card.orderId}
            card={card}
            first={index === 0}
            moves={moves}
            onHold={onHold}
            onMove={onMove}
          />
        ))}
        {cards.length === 0 ? <p className="board-none">{t('board.none')}</p> : null}
        {next ? (
          <Button size="small" type="link" loading={busy} onClick={() => void load()}>
            {t('shared:table.more')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface CardProps {
  card: BoardCard;
  first: boolean;
  moves: BoardMove[];
  onHold: (card: BoardCard | null) => void;
  onMove: (card: BoardCard, to: BoardMove) => Promise<void>;
}

function Card({ card, first, moves, onHold, onMove }: CardProps) {
  const { t } = useTranslation(['process', 'shared', 'ordering']);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/orders/$orderId', params: { orderId: card.orderId } as never });
  return (
    <article
      className={`board-card ${card.light.toLowerCase()}`}
      data-card
      tabIndex={first ? 0 : -1}
      draggable={moves.length > 0}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', card.orderNumber);
        onHold(card);
      }}
      onDragEnd={() => onHold(null)}
      onClick={event => {
        if (!(event.target as HTMLElement).closest('button, .ant-dropdown')) open();
      }}
      onKeyDown={event => event.key === 'Enter' && event.target === event.currentTarget && open()}
    >
      <OrderCard card={card} />
      {moves.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: moves.map(move => ({
              key: move.to,
              label: t('board.moveTo', {
                stage: t(`shared:stage.${move.to}`),
                action: t(`ordering:action.${move.action}`),
              }),
            })),
            onClick: ({ key, domEvent }) => {
              domEvent.stopPropagation();
              void onMove(
                card,
                moves.find(move => move.to === key)!,
              );
            },
          }}
        >
          <button
            type="button"
            className="board-move"
            tabIndex={-1}
            aria-label={t('board.move', { number: card.orderNumber })}
          >
            <SwapOutlined />
          </button>
        </Dropdown>
      ) : null}
    </article>
  );
}
