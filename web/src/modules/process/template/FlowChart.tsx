import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateStep } from '@/api/templates';
import { layersOf, type Arrow, type Layers } from './layers';
import { useWords } from './useWords';

const WIDTH = 148;
const HEIGHT = 62;
const GAP_X = 16;
const GAP_Y = 34;
const MARGIN = 8;

export interface FlowChartProps {
  steps: readonly TemplateStep[];
  chosen?: string | undefined;
  /// Codes of steps with something wrong.
  wrong?: ReadonlySet<string>;
  onChoose?: (code: string) => void;
}

/// The steps as a chart from top to bottom: what comes first stands above, arrows lead to what waits for it.
export function FlowChart({ steps, chosen, wrong, onChoose }: FlowChartProps) {
  const { t } = useTranslation('template');
  const words = useWords();
  const shape = JSON.stringify(steps.map(({ code, dependsOn }) => ({ code, dependsOn })));
  const layers = useMemo(() => layersOf(JSON.parse(shape) as TemplateStep[]), [shape]);
  const width = Math.max(1, ...layers.rows) * (WIDTH + GAP_X) - GAP_X + 2 * MARGIN;
  const height = layers.rows.length * (HEIGHT + GAP_Y) - GAP_Y + 2 * MARGIN;
  if (steps.length === 0) return <p className="quiet">{t('chart.empty')}</p>;
  return (
    <div className="flow-scroll">
      <div className="flow-chart" style={{ width, height }} role="group" aria-label={t('chart.title')}>
        <svg width={width} height={height} aria-hidden>
          <defs>
            <marker
              id="flow-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              orient="auto"
              markerUnits="userSpaceOnUse"
            >
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {layers.arrows.map(arrow => (
            <path
              key={`${arrow.from} ${arrow.to}`}
              className={chosen === arrow.from || chosen === arrow.to ? 'near' : undefined}
              d={pathOf(arrow, layers, width)}
              markerEnd="url(#flow-arrow)"
            />
          ))}
        </svg>
        {layers.placed.map(({ code, row, slot }) => {
          const step = steps.find(one => one.code === code)!;
          const isWrong = wrong?.has(code) ?? false;
          const style = { left: middleOf(row, slot, layers, width) - WIDTH / 2, top: topOf(row) };
          const content = (
            <>
              <b>{words.stepName(step)}</b>
              <span>{words.owner(step.owner)}</span>
              <span>{isWrong ? t('chart.wrong') : words.expected(step.expected)}</span>
            </>
          );
          const className = ['flow-step', chosen === code ? 'chosen' : '', isWrong ? 'wrong' : ''].join(' ');
          return onChoose ? (
            <button
              key={code}
              type="button"
              className={className}
              style={style}
              onClick={() => onChoose(code)}
            >
              {content}
            </button>
          ) : (
            <div key={code} className={className} style={style}>
              {content}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function topOf(row: number): number {
  return MARGIN + row * (HEIGHT + GAP_Y);
}

function middleOf(row: number, slot: number, layers: Layers, width: number): number {
  return width / 2 + (slot - (layers.rows[row]! - 1) / 2) * (WIDTH + GAP_X);
}

/// From the lower edge of one step to the upper edge of the other, straight through the slots between.
function pathOf({ way }: Arrow, layers: Layers, width: number): string {
  const last = way.length - 1;
  return way
    .map(({ row, slot }, at) => {
      const x = middleOf(row, slot, layers, width);
      const top = topOf(row) - (at === last ? 2 : 0);
      const bottom = topOf(row) + HEIGHT;
      if (at === 0) return `M${x} ${bottom}`;
      const before = way[at - 1]!;
      const fromX = middleOf(before.row, before.slot, layers, width);
      const half = top - GAP_Y / 2;
      const curve = `C${fromX} ${half} ${x} ${half} ${x} ${top}`;
      return at === last ? curve : `${curve} L${x} ${bottom}`;
    })
    .join(' ');
}
