import { useTranslation } from 'react-i18next';

export const OF_ONE = ['planned', 'actual', 'forecast', 'critical'] as const;
export const OF_MANY = ['done', 'progress', 'problem', 'forecast', 'promise'] as const;

export function GanttLegend({
  kinds,
}: {
  kinds: readonly ((typeof OF_ONE)[number] | (typeof OF_MANY)[number])[];
}) {
  const { t } = useTranslation('process');
  return (
    <span className="gantt-legend">
      {kinds.map(kind => (
        <span key={kind}>
          <i aria-hidden className={`legend-${kind}`} />
          {t(`legend.${kind}`)}
        </span>
      ))}
    </span>
  );
}
