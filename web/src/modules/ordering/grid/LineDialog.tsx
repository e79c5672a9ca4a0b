import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skus, type PickedSku } from '@/api/skus';
import { formatDecimal, formatMoney } from '@/shared/format';
import { text } from '../draft/decimal';
import { skuOf } from '../draft/lines';
import type { Row } from '../draft/lines';
import type { CellColumn } from '../draft/paste';
import { useRow, useSheet, useTerm } from '../draft/useSheet';
import { Labelled } from '../form/Term';

interface LineDialogProps {
  lineKey: number | null;
  mayPrice: boolean;
  onClose: () => void;
}

/// One line on a phone. What is typed is in the order at once.
export function LineDialog({ lineKey, mayPrice, onClose }: LineDialogProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const done = () => {
    if (lineKey !== null) (['quantity', 'price'] as const).forEach(column => sheet.commit(lineKey, column));
    onClose();
  };
  const remove = () => {
    if (lineKey !== null) sheet.removeAt(sheet.indexOf(lineKey));
    onClose();
  };
  return (
    <Modal
      open={lineKey !== null}
      title={t('grid.line')}
      onCancel={done}
      style={{ top: 12 }}
      destroyOnHidden
      footer={[
        <Button key="remove" danger onClick={remove}>
          {t('grid.remove')}
        </Button>,
        <Button key="done" type="primary" onClick={done}>
          {t('grid.done')}
        </Button>,
      ]}
    >
      {lineKey !== null ? <LineFields lineKey={lineKey} mayPrice={mayPrice} /> : null}
    </Modal>
  );
}

function LineFields({ lineKey, mayPrice }: { lineKey: number; mayPrice: boolean }) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const row = useRow(lineKey);
  const ids = { sku: useId(), date: useId() };
  if (!row) return null;
  const sku = skuOf(row.state);
  const faults = sheet.faultsIn(row.line);
  const wrongIn = (column: CellColumn): string[] => {
    const fault = faults[column];
    const later = fault === 'quantityMissing' || fault === 'skuMissing';
    return [
      ...(fault && !later ? [t(`fault.${fault}`, { code: row.line.sku })] : []),
      ...(row.refusals?.[column] ?? []),
    ];
  };
  const unit = sku
    ? t('grid.availableUnit', { available: formatDecimal(sku.available, 0, 4), unit: sku.unit })
    : null;
  return (
    <div className="line-fields">
      <Labelled id={ids.sku} label={t('grid.product')} wrong={wrongIn('sku')} hint={sku?.productName}>
        <SkuSelect id={ids.sku} row={row} onChoose={chosen => sheet.choose(lineKey, chosen)} />
      </Labelled>
      <CellText row={row} column="quantity" wrong={wrongIn('quantity')} hint={unit} />
      {row.worth && row.worth.missing.units > 0n ? (
        <p className="tone-problem">{t('grid.missing', { missing: text(row.worth.missing) })}</p>
      ) : null}
      {mayPrice ? (
        <CellText
          row={row}
          column="price"
          wrong={wrongIn('price')}
          {...(row.worth?.listPrice ? { placeholder: row.worth.listPrice } : {})}
        />
      ) : null}
      <Labelled id={ids.date} label={t('grid.date')} wrong={wrongIn('date')}>
        <DatePicker
          id={ids.date}
          value={row.line.date && dayjs(row.line.date).isValid() ? dayjs(row.line.date) : null}
          onChange={day => sheet.type(lineKey, 'date', day?.format('YYYY-MM-DD') ?? '')}
        />
      </Labelled>
      <CellText row={row} column="remark" wrong={wrongIn('remark')} />
    </div>
  );
}

interface CellTextProps {
  row: Row;
  column: 'quantity' | 'price' | 'remark';
  wrong: string[];
  hint?: string | null;
  placeholder?: string;
}

function CellText({ row, column, wrong, hint, placeholder }: CellTextProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const id = useId();
  const { key } = row.line;
  return (
    <Labelled id={id} label={t(`grid.${column}`)} wrong={wrong} hint={hint}>
      <Input
        id={id}
        value={row.line[column]}
        placeholder={placeholder}
        maxLength={column === 'remark' ? 500 : 30}
        inputMode={column === 'remark' ? 'text' : 'decimal'}
        {...(wrong.length > 0 ? { status: 'error' as const } : {})}
        onChange={event => sheet.type(key, column, event.target.value)}
        onBlur={() => sheet.commit(key, column)}
      />
    </Labelled>
  );
}

function SkuSelect({ id, row, onChoose }: { id: string; row: Row; onChoose: (sku: PickedSku) => void }) {
  const { t } = useTranslation('ordering');
  const warehouseId = useTerm('warehouseId') || undefined;
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 180);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['skus', 'find', q, warehouseId ?? ''],
    queryFn: ({ signal }) => skus.find(q, warehouseId, signal),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  return (
    <Select
      id={id}
      value={row.line.sku || null}
      placeholder={t('grid.skuPlaceholder')}
      options={items.map(sku => ({ value: sku.code, label: sku.code, sku }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isFetching ? t('form.searching') : t('grid.nothing', { q })}
      optionRender={option => (
        <div className="sku-option-phone">
          <b>{option.data.sku.code}</b> {option.data.sku.productName}
          <div className="quiet">
            {[option.data.sku.specification, formatMoney(option.data.sku.unitPrice)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      )}
      onChange={(_, option) => {
        const chosen = Array.isArray(option) ? option[0] : option;
        if (chosen?.sku) onChoose(chosen.sku);
      }}
    />
  );
}
