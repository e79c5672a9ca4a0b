import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/api/common';
import { compareDecimals, formatDecimal, formatInstant, formatMoney, isNegative } from './format';
import { useTimeZone } from './session';

/// How values are shown everywhere: numbers in tabular figures, nothing as a dash.

export function Nothing() {
  return <span className="nothing">–</span>;
}

export interface MoneyTextProps {
  value: Money | null | undefined;
  strong?: boolean;
  /// Red when below zero: only where a negative amount is a problem.
  warnNegative?: boolean;
  /// A change: `+` before what was added.
  signed?: boolean;
}

export function MoneyText({ value, strong, warnNegative, signed }: MoneyTextProps) {
  if (!value) return <Nothing />;
  const problem = warnNegative && isNegative(value.amount);
  const name = ['number', strong && 'strong', problem && 'tone-problem'].filter(Boolean).join(' ');
  const plus = signed && compareDecimals(value.amount, '0') > 0 ? '+' : '';
  return <span className={name}>{plus + formatMoney(value)}</span>;
}

export interface QuantityTextProps {
  value: string | number | null | undefined;
  unit?: string | undefined;
  warnNegative?: boolean;
  signed?: boolean;
}

export function QuantityText({ value, unit, warnNegative, signed }: QuantityTextProps) {
  if (value === null || value === undefined || value === '') return <Nothing />;
  const text = String(value);
  const problem = warnNegative && isNegative(text);
  return (
    <span className={problem ? 'number tone-problem' : 'number'}>
      {signed && compareDecimals(text, '0') > 0 ? '+' : ''}
      {formatDecimal(text, 0, 4)}
      {unit ? <span className="unit"> {unit}</span> : null}
    </span>
  );
}

/// An instant in the person's own time zone; the full instant with its zone on hover.
export function InstantText({
  value,
  withSeconds,
}: {
  value: string | null | undefined;
  withSeconds?: boolean;
}) {
  const zone = useTimeZone();
  if (!value) return <Nothing />;
  return (
    <time dateTime={value} className="number" title={`${formatInstant(value, zone, true)} (${zone})`}>
      {formatInstant(value, zone, withSeconds)}
    </time>
  );
}

/// A calendar date: the same everywhere, so no zone.
export function DateText({ value }: { value: string | null | undefined }) {
  return value ? <span className="number">{value}</span> : <Nothing />;
}

export function PersonName({ name, active = true }: { name: string | null | undefined; active?: boolean }) {
  const { t } = useTranslation('shared');
  if (!name) return <Nothing />;
  if (active) return <span className="person">{name}</span>;
  return (
    <Tooltip title={t('person.inactive')}>
      <span className="person inactive">{name}</span>
    </Tooltip>
  );
}
