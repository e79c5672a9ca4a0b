import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PickedSku } from '@/api/skus';
import { compareDecimals, formatDecimal, formatMoney } from '@/shared/format';
import { ProductText } from './GridRow';

interface SkuOptionsProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  items: readonly PickedSku[];
  at: number;
  asking: boolean;
  q: string;
  onChoose: (sku: PickedSku) => void;
}

const HEIGHT = 330;

/// The list under the cell; the keyboard stays in the cell.
export function SkuOptions({ id, anchor, items, at, asking, q, onChoose }: SkuOptionsProps) {
  const { t } = useTranslation('ordering');
  const [place, setPlace] = useState<React.CSSProperties>({ visibility: 'hidden' });
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom;
      const up = below < Math.min(HEIGHT, 200) && box.top > below;
      setPlace({
        left: Math.max(4, Math.min(box.left, window.innerWidth - 640)),
        ...(up ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }),
        maxHeight: Math.min(HEIGHT, (up ? box.top : below) - 8),
      });
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [anchor]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return createPortal(
    <div className="sku-options" style={place} onMouseDown={event => event.preventDefault()}>
      {items.length > 0 ? (
        <ul role="listbox" id={`${id}-options`} ref={list} aria-label={t('grid.options')}>
          {items.map((sku, index) => (
            <li
              key={sku.id}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => onChoose(sku)}
            >
              <b>{sku.code}</b>
              <ProductText name={sku.productName} model={sku.model} specification={sku.specification} />
              <span className="number">{formatMoney(sku.unitPrice)}</span>
              <span
                className={compareDecimals(sku.available, '0') > 0 ? 'number quiet' : 'number tone-problem'}
              >
                {t('grid.optionAvailable', { available: formatDecimal(sku.available, 0, 4), unit: sku.unit })}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div className="sku-nothing">{asking ? t('grid.searching') : t('grid.nothing', { q })}</div>
      )}
      {items.length > 0 ? <div className="sku-hint">{t('grid.optionHint')}</div> : null}
    </div>,
    document.body,
  );
}
