import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetStep } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import { LIGHT_TONE, useStateWord } from '../tones';
import { useNames } from '../words';
import { axisAround, endOfDate, ticksOf, xOf, type Axis } from './axis';
import { GanttLegend, OF_ONE } from './GanttLegend';
import { arrowsOf, barsOf, ROW, type StepBars } from './layout';
import { useWidth } from './useWidth';

const HEAD = 28;
const MOST_ZOOM = 32;

interface SheetGanttProps {
  sheet: Sheet;
  open: string | null;
  onOpen: (code: string) => void;
}

/// One order in time: planned against real and forecast, what depends on what, the critical path, and now. Its rows
/// stand beside those of the sheet's table.
export function SheetGantt({ sheet, open, onOpen }: SheetGanttProps) {
  const { t } = useTranslation('process');
  const zone = useTimeZone();
  const [frame, room] = useWidth<HTMLDivElement>();
  const [zoom, setZoom] = useState(1);
  const now = Date.parse(sheet.now);
  const promised = sheet.promisedOn ? endOfDate(sheet.promisedOn, zone) : null;
  const axis = useMemo(() => axisOf(sheet, promised, room * zoom), [sheet, promised, room, zoom]);
  const bars = useMemo(
    () => new Map(sheet.steps.map(step => [step.code, barsOf(step, axis, now)])),
    [sheet.steps, axis, now],
  );
  const arrows = arrowsOf(sheet.steps, bars, sheet.criticalPath);
  const height = HEAD + sheet.steps.length * ROW;
  const running = sheet.status === 'OPEN';
  useEffect(() => {
    // What happens now stays in view when the scale changes.
    if (frame.current) frame.current.scrollLeft = xOf(axis, now) - room / 2;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [zoom]);
  return (
    <figure className="sheet-gantt" aria-label={t('gantt.name')}>
      <div className="gantt-scroll" ref={frame} tabIndex={zoom > 1 ? 0 : -1}>
        <svg
          width={axis.width}
          height={height}
          role="group"
          aria-label={t('gantt.of', sheetWords(sheet, zone))}
        >
          <defs>
            <marker
              id="gantt-arrow"
              viewBox="0 0 6 6"
              refX="5"
              refY="3"
              markerWidth="6"
              markerHeight="6"
              orient="auto"
            >
              <path d="M0 0L6 3L0 6Z" className="gantt-arrow-head" />
            </marker>
            <pattern
              id="gantt-to-come"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="5" height="5" fill="#fff" />
              <rect width="2" height="5" className="gantt-stripe" />
            </pattern>
          </defs>
          <Grid axis={axis} zone={zone} height={height} rows={sheet.steps.length} />
          {arrows.map(arrow => (
            <path
              key={`${arrow.from} ${arrow.to}`}
              d={arrow.path}
              transform={`translate(0 ${HEAD})`}
              className={arrow.critical ? 'gantt-arrow critical' : 'gantt-arrow'}
              markerEnd="url(#gantt-arrow)"
            />
          ))}
          {sheet.steps.map((step, index) => (
            <StepBar
              key={step.code}
              step={step}
              bars={bars.get(step.code)!}
              top={HEAD + index * ROW}
              critical={sheet.criticalPath.includes(step.code)}
              opened={open === step.code}
              onOpen={() => onOpen(step.code)}
            />
          ))}
          {promised !== null && promised <= axis.to ? (
            <Mark
              x={xOf(axis, promised)}
              height={height}
              name={t('gantt.promised')}
              kind="promised"
              width={axis.width}
            />
          ) : null}
          {running ? (
            <Mark x={xOf(axis, now)} height={height} name={t('gantt.now')} kind="now" width={axis.width} />
          ) : null}
        </svg>
      </div>
      <figcaption>
        <GanttLegend kinds={OF_ONE} />
        <span className="gantt-zoom">
          <Button
            size="small"
            type="text"
            icon={<MinusOutlined />}
            disabled={zoom <= 1}
            aria-label={t('gantt.zoomOut')}
            onClick={() => setZoom(zoom / 2)}
          />
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            disabled={zoom >= MOST_ZOOM}
            aria-label={t('gantt.zoomIn')}
            onClick={() => setZoom(zoom * 2)}
          />
        </span>
      </figcaption>
    </figure>
  );
}

function axisOf(sheet: Sheet, promised: number | null, width: number): Axis {
  const instants = sheet.steps.flatMap(step => [
    Date.parse(step.plannedStart),
    Date.parse(step.plannedEnd),
    Date.parse(step.forecastEnd),
    ...(step.doneAt ? [Date.parse(step.doneAt)] : []),
    ...(step.startedAt ? [Date.parse(step.startedAt)] : []),
  ]);
  if (sheet.status === 'OPEN') instants.push(Date.parse(sheet.now));
  const last = Math.max(...instants);
  const first = Math.min(...instants);
  // A promise far away would leave no room for the steps.
  if (promised !== null && promised > first && promised < last + (last - first) / 2) instants.push(promised);
  return axisAround(instants, width);
}

function sheetWords(sheet: Sheet, zone: string) {
  return {
    number: sheet.orderNumber,
    end: formatInstant(sheet.forecastEnd, zone),
    planned: formatInstant(sheet.plannedEnd, zone),
  };
}

interface GridProps {
  axis: Axis;
  zone: string;
  height: number;
  rows: number;
}

function Grid({ axis, zone, height, rows }: GridProps) {
  const ticks = ticksOf(axis, zone);
  return (
    <g aria-hidden>
      {ticks.map(tick => (
        <g key={tick.at}>
          <line
            x1={tick.x}
            x2={tick.x}
            y1={HEAD - 6}
            y2={height}
            className={tick.major ? 'gantt-line major' : 'gantt-line'}
          />
          <text x={tick.x + 3} y={17} className={tick.major ? 'gantt-tick major' : 'gantt-tick'}>
            {tick.label}
          </text>
        </g>
      ))}
      {Array.from({ length: rows + 1 }, (_, row) => (
        <line
          key={row}
          x1={0}
          x2={axis.width}
          y1={HEAD + row * ROW - 0.5}
          y2={HEAD + row * ROW - 0.5}
          className="gantt-row"
        />
      ))}
    </g>
  );
}

interface StepBarProps {
  step: SheetStep;
  bars: StepBars;
  top: number;
  critical: boolean;
  opened: boolean;
  onOpen: () => void;
}

function StepBar({ step, bars, top, critical, opened, onOpen }: StepBarProps) {
  const { t } = useTranslation('process');
  const zone = useTimeZone();
  const names = useNames();
  const word = useStateWord();
  const tone = LIGHT_TONE[step.light] ?? 'waiting';
  const text = [
    t('gantt.bar', {
      step: names.step(step),
      state: word(step.state, step.late),
      planned: `${formatInstant(step.plannedStart, zone)} – ${formatInstant(step.plannedEnd, zone)}`,
      real: `${formatInstant(step.startedAt ?? step.readyAt ?? step.forecastStart, zone)} – ${formatInstant(step.doneAt ?? step.forecastEnd, zone)}`,
    }),
    critical ? t('gantt.critical') : '',
  ]
    .filter(Boolean)
    .join('\n');
  const middle = top + ROW / 2;
  return (
    <g
      className={`gantt-step ${tone}${critical ? ' critical' : ''}${opened ? ' opened' : ''}`}
      role="button"
      tabIndex={0}
      aria-label={text}
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <title>{text}</title>
      <rect x={0} y={top} width="100%" height={ROW} className="gantt-hit" />
      <rect
        x={bars.planned.x}
        y={middle - 12}
        width={bars.planned.width}
        height={5}
        className="gantt-planned"
      />
      {bars.forecast ? (
        <rect
          x={bars.forecast.x}
          y={middle - 5}
          width={bars.forecast.width}
          height={10}
          className="gantt-forecast"
        />
      ) : null}
      {bars.actual ? (
        <rect
          x={bars.actual.x}
          y={middle - 5}
          width={bars.actual.width}
          height={10}
          className="gantt-actual"
        />
      ) : null}
      {critical ? (
        <rect
          x={bars.start}
          y={middle + 7}
          width={bars.end - bars.start}
          height={2}
          className="gantt-critical"
        />
      ) : null}
      <Sign tone={tone} x={bars.end + 8} y={middle} />
    </g>
  );
}

/// The tone's shape behind the bar, for those who do not tell the colours apart.
function Sign({ tone, x, y }: { tone: string; x: number; y: number }) {
  switch (tone) {
    case 'done':
      return (
        <path d={`M${x - 3} ${y}L${x - 0.5} ${y + 3}L${x + 4} ${y - 3.5}`} className="gantt-sign line" />
      );
    case 'problem':
      return <path d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} className="gantt-sign" />;
    case 'progress':
      return <path d={`M${x - 3} ${y - 4.5}L${x + 4.5} ${y}L${x - 3} ${y + 4.5}Z`} className="gantt-sign" />;
    default:
      return null;
  }
}

interface MarkProps {
  x: number;
  height: number;
  width: number;
  name: string;
  kind: 'now' | 'promised';
}

function Mark({ x, height, width, name, kind }: MarkProps) {
  const left = x > width - 40;
  return (
    <g className={`gantt-mark ${kind}`} aria-hidden>
      <line x1={x} x2={x} y1={HEAD - 10} y2={height} />
      <text
        x={left ? x - 3 : x + 3}
        y={kind === 'now' ? height - 4 : height - 16}
        textAnchor={left ? 'end' : 'start'}
      >
        {name}
      </text>
    </g>
  );
}
