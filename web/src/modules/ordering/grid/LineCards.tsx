import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '@/shared/format';
import { minorDigits, text } from '../draft/decimal';
import { isBlank, skuOf } from '../draft/lines';
import { useLines, useRow, useSheet } from '../draft/useSheet';
import { LineDialog } from './LineDialog';

interface LineCardsProps {
  mayPrice: boolean;
  strict: boolean;
}

const FIRST = 50;

/// The lines on a phone: one card each, changed in a dialog.
export function LineCards({ mayPrice, strict }: LineCardsProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const keys = useLines();
  const [shown, setShown] = useState(FIRST);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <>
      <ol className="line-cards">
        {keys.slice(0, shown).map((key, index) => (
          <LineCard key={key} lineKey={key} no={index + 1} strict={strict} onOpen={() => setOpen(key)} />
        ))}
      </ol>
      {keys.length > shown ? (
        <Button type="link" onClick={() => setShown(shown + 200)}>
          {t('grid.showMore', { count: keys.length - 1 - shown })}
        </Button>
      ) : null}
      <Button block icon={<PlusOutlined />} onClick={() => setOpen(sheet.keys.at(-1) ?? null)}>
        {t('grid.addLine')}
      </Button>
      <LineDialog lineKey={open} mayPrice={mayPrice} onClose={() => setOpen(null)} />
    </>
  );
}

interface LineCardProps {
  lineKey: number;
  no: number;
  strict: boolean;
  onOpen: () => void;
}

function LineCard({ lineKey, no, strict, onOpen }: LineCardProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const row = useRow(lineKey);
  if (!row || isBlank(row.line)) return null;
  const sku = skuOf(row.state);
  const faults = Object.values(sheet.faultsIn(row.line)).filter(
    fault => strict || (fault !== 'skuMissing' && fault !== 'quantityMissing'),
  );
  const wrong = [
    ...faults.map(fault => t(`fault.${fault}`, { code: row.line.sku })),
    ...Object.values(row.refusals ?? {}).flat(),
  ];
  const digits = minorDigits(sheet.terms.currency || 'CNY');
  const missing = row.worth && row.worth.missing.units > 0n ? text(row.worth.missing) : null;
  return (
    <li>
      <button type="button" className={wrong.length > 0 ? 'line-card wrong' : 'line-card'} onClick={onOpen}>
        <span className="quiet number">{no}</span>
        <span className="grow">
          <b>{row.line.sku}</b> {sku?.productName}
          {sku?.specification ? <span className="quiet"> {sku.specification}</span> : null}
        </span>
        <span className="number">
          {row.line.quantity} {sku?.unit}
        </span>
        <span className="number strong">
          {row.worth?.amount ? formatDecimal(text(row.worth.amount), digits) : null}
        </span>
        {missing ? (
          <span className="line-card-note tone-problem">
            {t('grid.missing', { missing: formatDecimal(missing, 0, 4) })}
          </span>
        ) : null}
        {wrong.length > 0 ? <span className="line-card-note tone-problem">{wrong.join(' ')}</span> : null}
      </button>
    </li>
  );
}
