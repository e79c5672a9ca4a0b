import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format';

export interface QuantityRow {
  lineNo: number;
  sku: string;
  productName: string;
  unit?: string;
  most: string;
  typed: string;
  wrong: string | undefined;
}

interface QuantityRowsProps {
  rows: readonly QuantityRow[];
  label: string;
  mostLabel: string;
  onType: (lineNo: number, typed: string) => void;
  /// Beside the quantity: condition and note.
  beside?: (row: QuantityRow) => ReactNode;
}

const FIRST = 60;

/// Lines with a quantity each, in a dialog. Enter goes down, as in a spreadsheet.
export function QuantityRows({ rows, label, mostLabel, onType, beside }: QuantityRowsProps) {
  const { t } = useTranslation('ordering');
  const [shown, setShown] = useState(FIRST);
  return (
    <div className="quantity-rows">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('grid.product')}</th>
            <th className="right">{mostLabel}</th>
            <th className="right quantity-column">{label}</th>
            {beside ? <th>{t('receipt.condition')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(row => (
            <tr key={row.lineNo}>
              <td>
                <span className="number">{row.sku}</span> <span className="quiet">{row.productName}</span>
              </td>
              <td className="right">
                <span className="number">{formatDecimal(row.most, 0, 4)}</span>{' '}
                <span className="unit">{row.unit}</span>
              </td>
              <td className="right quantity-column">
                <Input
                  className="amount-input"
                  value={row.typed}
                  inputMode="decimal"
                  maxLength={20}
                  aria-label={t('grid.cell', { no: row.lineNo, column: label })}
                  {...(row.wrong ? { status: 'error' as const } : {})}
                  onFocus={event => event.target.select()}
                  onChange={event => onType(row.lineNo, event.target.value)}
                  onKeyDown={goDown}
                />
                {row.wrong ? (
                  <div className="pointer-errors" role="alert">
                    {row.wrong}
                  </div>
                ) : null}
              </td>
              {beside ? <td>{beside(row)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button type="link" onClick={() => setShown(rows.length)}>
          {t('grid.showMore', { count: rows.length - shown })}
        </Button>
      ) : null}
    </div>
  );
}

function goDown(event: React.KeyboardEvent<HTMLInputElement>) {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey) return;
  const all = [
    ...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('.quantity-column input') ??
      []),
  ];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
