import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { COUNTED_UP_TO, ORDER_STAGES, orders, type OrderStage } from '@/api/orders';
import { STAGE_TONE } from '@/shared/Tone';

export const stageCountsQuery = { queryKey: ['orders', 'counts'], queryFn: orders.counts } as const;

/// `1000+` where counting stopped.
export function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count >= COUNTED_UP_TO ? '1000+' : String(count);
}

interface StageTabsProps {
  stage: string | undefined;
  onChoose: (stage: OrderStage | undefined) => void;
}

/// One tab for each stage with how many orders stand there.
export function StageTabs({ stage, onChoose }: StageTabsProps) {
  const { t } = useTranslation(['ordering', 'shared']);
  const counts = useQuery(stageCountsQuery).data?.byStage;
  return (
    <div className="stage-tabs" role="group" aria-label={t('list.byStage')}>
      <button type="button" aria-pressed={!stage} onClick={() => onChoose(undefined)}>
        {t('list.allStages')}
      </button>
      {ORDER_STAGES.map(one => (
        <button
          key={one}
          type="button"
          aria-pressed={stage === one}
          className={counts && !counts[one] ? 'none' : undefined}
          onClick={() => onChoose(stage === one ? undefined : one)}
        >
          <i aria-hidden className={`tone-dot ${STAGE_TONE[one]}`} />
          {t(`shared:stage.${one}`)}
          <span className="count">{countText(counts?.[one])}</span>
        </button>
      ))}
    </div>
  );
}
