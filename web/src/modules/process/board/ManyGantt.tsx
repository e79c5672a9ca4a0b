import { Link } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GanttRow, GanttStep } from '@/api/process';
import { formatInstant } from '@/shared/format';
import { useTimeZone } from '@/shared/session';
import { endOfDate, ticksOf, xOf, type Axis } from '../gantt/axis';
import { LightDot, useStateWord } from '../tones';
import { useNames } from '../words';
import { axisOfRows, ROW_HEIGHT, rowsInView, type Zoom } from './rows';

const HEAD = 26;
/// Scrolling draws anew only when it comes into another band of rows.
const BAND = 4 * ROW_HEIGHT;

interface ManyGanttProps {
  rows: GanttRow[];
  zoom: Zoom;
  /// The last rows came into view.
  onEnd: () => void;
}

/// Only the rows in view are drawn, so that hundreds scroll as smoothly as ten.
export function ManyGantt({ rows, zoom, onEnd }: ManyGanttProps) {
  const { t } = useTranslation('process');
  const zone = useTimeZone();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const now = useMemo(() => Date.now(), [rows]);
  const axis = useMemo(() => axisOfRows(rows, now, zoom, zone), [rows, now, zoom, zone]);
  const ticks = useMemo(() => ticksOf(axis, zone, 44).filter(tick => tick.x < axis.width - 40), [axis, zone]);
  const { from, to } = rowsInView(view.top, view.height, rows.length);
  const last = to >= rows.length;
  useEffect(() => {
    if (last) onEnd();
    // Once for each time the end comes into view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length]);
  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    shown.scrollLeft = xOf(axis, now) - shown.clientWidth / 3;
    // Where now stands when the scale changes; afterwards the reader's own place is kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [zoom]);
  const read = () => {
    const shown = frame.current;
    if (!shown) return;
    const top = Math.floor(shown.scrollTop / BAND) * BAND;
    const height = shown.clientHeight + BAND;
    setView(before => (before.top === top && before.height === height ? before : { top, height }));
  };
  useEffect(read, []);
  return (
    <div className="many" ref={frame} onScroll={read} tabIndex={0} role="group" aria-label={t('board.gantt')}>
      <div
        className="many-all"
        style={{ height: HEAD + rows.length * ROW_HEIGHT, ['--axis' as never]: `${axis.width}px` }}
      >
        <div className="many-head">
          <div className="many-corner">{t('tasks.order')}</div>
          <div className="many-ticks" aria-hidden>
            {ticks.map(tick => (
              <span key={tick.at} style={{ left: tick.x }} className={tick.major ? 'major' : ''}>
                {tick.label}
              </span>
            ))}
          </div>
        </div>
        {rows.slice(from, to).map((row, index) => (
          <Row key={row.orderId} row={row} axis={axis} zone={zone} top={HEAD + (from + index) * ROW_HEIGHT} />
        ))}
        <div className="many-lines" aria-hidden>
          {ticks
            .filter(tick => tick.major)
            .map(tick => (
              <i key={tick.at} style={{ left: tick.x }} />
            ))}
          <i className="now" style={{ left: xOf(axis, now) }} />
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  row: GanttRow;
  axis: Axis;
  zone: string;
  top: number;
}

const Row = memo(function Row({ row, axis, zone, top }: RowProps) {
  const { t } = useTranslation('process');
  const promised = row.promisedOn ? xOf(axis, endOfDate(row.promisedOn, zone)) : null;
  return (
    <div className="many-row" style={{ top, height: ROW_HEIGHT }}>
      <div className="many-name">
        <LightDot light={row.light} />
        <Link
          to="/orders/$orderId"
          params={{ orderId: row.orderId } as never}
          className="number"
          title={row.customerName}
        >
          {row.orderNumber}
        </Link>
        <span className="many-customer">{row.customerName}</span>
      </div>
      <div className="many-bars">
        {row.steps.map(step => (
          <StepBar key={step.position} step={step} axis={axis} zone={zone} />
        ))}
        {promised !== null && promised >= 0 && promised <= axis.width ? (
          <i
            className={row.behindPromise ? 'many-promise behind' : 'many-promise'}
            style={{ left: promised }}
            title={
              t('board.promised', { day: row.promisedOn }) + (row.behindPromise ? t('board.behind') : '')
            }
          />
        ) : null}
      </div>
    </div>
  );
});

function StepBar({ step, axis, zone }: { step: GanttStep; axis: Axis; zone: string }) {
  const names = useNames();
  const word = useStateWord();
  const from = Math.max(0, xOf(axis, Date.parse(step.start)));
  const to = Math.min(axis.width, xOf(axis, Date.parse(step.end)));
  if (to < 0 || from > axis.width) return null;
  const width = Math.max(3, to - from);
  const time = (at: string) => formatInstant(at, zone).slice(5);
  return (
    <span
      className={`many-bar ${toneOf(step)}`}
      style={{ left: from, width }}
      title={`${names.step(step)} · ${word(step.state, step.late)} · ${time(step.start)} – ${time(step.end)}`}
    >
      {width > 64 ? <span className="many-label">{names.step(step)}</span> : null}
    </span>
  );
}

function toneOf(step: GanttStep): string {
  if (step.state === 'DONE' || step.state === 'SKIPPED') return 'done';
  if (step.state === 'BLOCKED' || step.late) return 'problem';
  return step.state === 'IN_PROGRESS' ? 'progress' : 'waiting';
}
