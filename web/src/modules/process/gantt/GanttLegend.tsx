import { useTranslation } from 'react-i18next';

const KINDS = ['planned', 'actual', 'forecast', 'critical'] as const;

export function GanttLegend() {
  const { t } = useTranslation('process');
  return (
    <span className="gantt-legend">
      {KINDS.map(kind => (
        <span key={kind}>
          <i aria-hidden className={`legend-${kind}`} />
          {t(`legend.${kind}`)}
        </span>
      ))}
    </span>
  );
}
