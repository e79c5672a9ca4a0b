import { DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { skus, type PickedSku } from '@/api/skus';
import { compareDecimals, subtractDecimals } from '@/shared/format';
import { PointerErrors } from '@/shared/problems';
import { useNarrow } from '@/shared/useNarrow';
import { Nothing, QuantityText } from '@/shared/Values';
import { filled, newLine, parsePasted, type EntryLine } from './lines';

export interface LineEntryProps {
  lines: EntryLine[];
  onChange: (lines: EntryLine[]) => void;
  warehouseId: string | undefined;
  /// A receipt adds; a count replaces and shows the difference.
  mode: 'receipt' | 'count';
  problem: unknown;
}

/// Lines filled by keyboard (Enter goes on) or by pasting two columns from a spreadsheet.
export function LineEntry({ lines, onChange, warehouseId, mode, problem }: LineEntryProps) {
  const { t } = useTranslation('inventory');
  const narrow = useNarrow();
  const table = useRef<HTMLDivElement>(null);
  const [pasting, setPasting] = useState(false);
  const set = (index: number, change: Partial<EntryLine>) => {
    const next = lines.map((line, at) => (at === index ? { ...line, ...change } : line));
    const last = next.at(-1);
    onChange(last && last.code ? [...next, newLine()] : next);
  };
  // What a look-up found is put into the line as it is when the answer comes.
  const latest = useRef<(index: number, key: number, change: Partial<EntryLine>) => void>(() => undefined);
  useEffect(() => {
    latest.current = (index, key, change) => {
      if (lines[index]?.key === key) set(index, change);
    };
  });
  const focus = (row: number, cell: 'code' | 'quantity') =>
    setTimeout(() =>
      table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${cell}"] input`)?.focus(),
    );
  const paste = async (index: number, event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(true);
    const pasted = parsePasted(text);
    try {
      const found = await skus.lookUp([...new Set(pasted.map(row => row.code))], warehouseId);
      const byCode = new Map(found.items.map(sku => [sku.code.toLowerCase(), sku]));
      const made = pasted.map(({ code, quantity }) => {
        const sku = byCode.get(code.toLowerCase());
        return { ...newLine(sku?.code ?? code, quantity, sku), unknown: !sku };
      });
      onChange([...filled(lines.slice(0, index)), ...made, ...filled(lines.slice(index + 1)), newLine()]);
    } finally {
      setPasting(false);
    }
  };
  const resolve = async (index: number, line: EntryLine) => {
    const code = line.code.trim();
    if (!code || line.sku?.code === code) return;
    const found = await skus.lookUp([code], warehouseId).catch(() => null);
    if (!found) return;
    const sku = found.items[0];
    latest.current(index, line.key, sku ? { code: sku.code, sku, unknown: false } : { unknown: true });
  };
  const onQuantityKey = (index: number, event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      focus(index + 1, event.key === 'Enter' ? 'code' : 'quantity');
    } else if (event.key === 'ArrowUp' && index > 0) {
      event.preventDefault();
      focus(index - 1, 'quantity');
    }
  };
  return (
    <div ref={table} className={narrow ? 'line-entry narrow' : 'line-entry'} aria-busy={pasting}>
      <table className="plain-table">
        <thead>
          <tr>
            <th className="line-number">#</th>
            <th>{t('field.sku')}</th>
            <th className="wide-only">{t('field.product')}</th>
            <th className="right wide-only">{t('field.onHand')}</th>
            <th className="right">{t(mode === 'count' ? 'count.counted' : 'receipt.quantity')}</th>
            {mode === 'count' ? <th className="right">{t('count.difference')}</th> : null}
            <th aria-label={t('lines.remove')} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.key}>
              <td className="line-number quiet">{index + 1}</td>
              <td data-cell={`${index} code`} onPaste={event => void paste(index, event)}>
                <SkuInput
                  line={line}
                  warehouseId={warehouseId}
                  onType={code => set(index, { code, unknown: false })}
                  onLeave={() => void resolve(index, line)}
                  onChoose={sku => {
                    set(index, { code: sku.code, sku, unknown: false });
                    focus(index, 'quantity');
                  }}
                />
                {line.unknown ? <div className="pointer-errors">{t('lines.unknown')}</div> : null}
                <PointerErrors problem={problem} pointer={`/lines/${index}/skuCode`} />
                <PointerErrors problem={problem} pointer={`/lines/${index}/skuId`} />
              </td>
              <td className="wide-only">
                {line.sku ? (
                  <>
                    {line.sku.productName} <span className="quiet">{line.sku.specification}</span>
                  </>
                ) : (
                  <Nothing />
                )}
              </td>
              <td className="right wide-only">
                <QuantityText value={line.sku?.onHand} unit={line.sku?.unit} />
              </td>
              <td className="right" data-cell={`${index} quantity`}>
                <Input
                  className="quantity-input"
                  inputMode="decimal"
                  maxLength={20}
                  aria-label={t(mode === 'count' ? 'count.counted' : 'receipt.quantity')}
                  value={line.quantity}
                  onChange={event => set(index, { quantity: event.target.value })}
                  onKeyDown={event => onQuantityKey(index, event)}
                />
                <PointerErrors problem={problem} pointer={`/lines/${index}/quantity`} />
                <PointerErrors problem={problem} pointer={`/lines/${index}/counted`} />
              </td>
              {mode === 'count' ? (
                <td className="right">
                  <Difference counted={line.quantity} onHand={line.sku?.onHand} />
                </td>
              ) : null}
              <td className="line-tools">
                {lines.length > 1 && (line.code || line.quantity) ? (
                  <Button
                    type="text"
                    size="small"
                    tabIndex={-1}
                    icon={<DeleteOutlined />}
                    aria-label={t('lines.remove')}
                    onClick={() => onChange(lines.filter((_, at) => at !== index))}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t('lines.hint')}</p>
    </div>
  );
}

function Difference({ counted, onHand }: { counted: string; onHand: string | undefined }) {
  if (!counted.trim() || onHand === undefined || !/^\d+(\.\d+)?$/.test(counted.trim())) return <Nothing />;
  const difference = subtractDecimals(counted.trim(), onHand);
  const tone = compareDecimals(difference, '0') === 0 ? 'tone-done' : 'tone-progress';
  return (
    <span className={tone}>
      <QuantityText value={difference} signed />
    </span>
  );
}

interface SkuInputProps {
  line: EntryLine;
  warehouseId: string | undefined;
  onType: (code: string) => void;
  onChoose: (sku: PickedSku) => void;
  onLeave: () => void;
}

function SkuInput({ line, warehouseId, onType, onChoose, onLeave }: SkuInputProps) {
  const { t } = useTranslation('inventory');
  const [q, setQ] = useState('');
  const typed = line.sku && line.sku.code === line.code ? '' : line.code.trim();
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['skus', q, warehouseId ?? ''],
    queryFn: ({ signal }) => skus.find(q, warehouseId, signal),
    enabled: q.length > 0,
    staleTime: 15_000,
  });
  const items = typed && q ? (found.data?.items ?? []) : [];
  return (
    <AutoComplete
      className="sku-input"
      value={line.code}
      popupMatchSelectWidth={460}
      defaultActiveFirstOption
      options={items.map(sku => ({
        value: sku.code,
        label: (
          <span className="found">
            <b className="number">{sku.code}</b>
            <span className="grow">
              {sku.productName} <span className="quiet">{sku.specification}</span>
            </span>
            <QuantityText value={sku.onHand} unit={sku.unit} />
          </span>
        ),
      }))}
      notFoundContent={typed && q === typed && !found.isFetching ? t('lines.nothing') : null}
      onBlur={onLeave}
      onChange={code => onType(code)}
      onSelect={code => {
        const chosen = items.find(sku => sku.code === code);
        if (chosen) onChoose(chosen);
      }}
    >
      <Input maxLength={60} aria-label={t('field.sku')} placeholder={t('lines.placeholder')} />
    </AutoComplete>
  );
}
