import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTeams } from '@/modules/identity/useTeams';
import type { Filter } from '@/shared/table';
import { FilterBar } from '@/shared/table/FilterBar';
import { usePlace } from '@/shared/table/place';

const BOARDS = ['orders', 'team', 'gantt', 'calendar'] as const;
const KEPT = ['q', 'teamId', 'red'];

/// The way from one board to another; what is filtered goes along.
export function BoardTabs() {
  const { t } = useTranslation('process');
  const path = useRouterState({ select: state => state.location.pathname });
  const place = usePlace(KEPT);
  return (
    <nav className="stage-tabs board-tabs" aria-label={t('board.title')}>
      {BOARDS.map(board => (
        <Link
          key={board}
          to={`/boards/${board}` as never}
          search={place.filters as never}
          className={path === `/boards/${board}` ? 'current' : ''}
          {...(path === `/boards/${board}` ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`board.${board}`)}
        </Link>
      ))}
    </nav>
  );
}

/// What the boards over orders are filtered by, kept in the address.
export function useBoardFilters() {
  const { t } = useTranslation('process');
  const teams = useTeams().data?.items ?? [];
  const place = usePlace(KEPT);
  const filters: Filter[] = [
    { kind: 'search', key: 'q', placeholder: t('tasks.search'), width: 220 },
    {
      kind: 'choice',
      key: 'teamId',
      label: t('board.ofTeam'),
      width: 130,
      options: teams.map(team => ({ value: team.id, label: team.name })),
    },
    { kind: 'flag', key: 'red', label: t('board.onlyRed') },
  ];
  return {
    values: place.filters,
    bar: <FilterBar filters={filters} values={place.filters} onChange={place.filter} />,
  };
}
