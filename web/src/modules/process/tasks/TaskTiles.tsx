import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countText } from '@/modules/ordering/StageTabs';
import { TASK_TABS } from './taskTabs';
import { useTaskCounts } from './useTaskCounts';
import '../style.css';

/// The workbench's part of tasks: how many wait for me, and what would be forgotten.
export function TaskTiles() {
  const { t } = useTranslation('process');
  const counts = useTaskCounts().data;
  return (
    <nav className="task-tiles" aria-label={t('tasks.title')}>
      {TASK_TABS.map(tab => {
        const count = counts ? tab.count(counts) : undefined;
        const alarm = tab.tone === 'problem' && Boolean(count);
        return (
          <Link
            key={tab.key}
            to="/tasks"
            search={{ whose: tab.whose, due: tab.due } as never}
            className={`task-tile${count ? '' : ' none'}${alarm ? ' alarm' : ''}`}
          >
            <span className="stage-tile-name">
              <i aria-hidden className={`tone-dot ${count ? tab.tone : 'waiting'}`} />
              {t(`tasks.tab.${tab.key}`)}
            </span>
            <span className="stage-tile-count">{countText(count) || '–'}</span>
          </Link>
        );
      })}
    </nav>
  );
}
