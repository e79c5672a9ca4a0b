import { Button, Table, type TableColumnType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, OrderLine } from '@/api/orders';
import { compareDecimals, formatDecimal } from '@/shared/format';
import { useNarrow } from '@/shared/useNarrow';
import { DateText, MoneyText } from '@/shared/Values';
import { ProductText } from '../grid/GridRow';

const VIRTUAL_FROM = 60;
const FIRST_CARDS = 30;

/// The lines with each of their quantities: ordered, reserved, short, shipped, delivered, returned.
export function LinesTable({ order }: { order: Order }) {
  const { t } = useTranslation('ordering');
  const narrow = useNarrow();
  const columns = useColumns(order);
  const { lines } = order;
  return (
    <section className="panel" aria-label={t('form.lines')}>
      <div className="panel-head">
        <h2>{t('form.lines')}</h2>
        <span className="quiet">{t('grid.lineCount', { count: lines.length })}</span>
      </div>
      {lines.length === 0 ? (
        <p className="quiet">{t('detail.noLines')}</p>
      ) : narrow ? (
        <LineList lines={lines} />
      ) : (
        <Table<OrderLine>
          size="small"
          className="order-lines"
          columns={columns}
          dataSource={lines}
          rowKey={line => line.lineNo}
          pagination={false}
          virtual={lines.length > VIRTUAL_FROM}
          tableLayout="fixed"
          scroll={lines.length > VIRTUAL_FROM ? { x: 760, y: 560 } : { x: 760 }}
        />
      )}
      <div className="line-totals">
        <span className="right">
          {t('grid.tax')} <MoneyText value={order.taxAmount} />
        </span>
        <span>
          {t('grid.total')} <MoneyText value={order.totalAmount} strong />
        </span>
      </div>
    </section>
  );
}

function useColumns(order: Order): TableColumnType<OrderLine>[] {
  const { t, i18n } = useTranslation('ordering');
  const share = i18n.language === 'en-US' ? 76 : 62;
  return useMemo(() => {
    const any = (pick: (line: OrderLine) => string | undefined) =>
      order.lines.some(line => isAbove(pick(line)));
    const quantity = (
      key: 'reserved' | 'backOrdered' | 'shipped' | 'delivered' | 'returned' | 'cancelled',
      tone?: (line: OrderLine) => string | undefined,
    ): TableColumnType<OrderLine> => ({
      key,
      title: t(`line.${key}`),
      align: 'right',
      width: share,
      render: (_, line) => <Share value={line[key]} tone={tone?.(line)} />,
    });
    const isSubmitted = order.stage !== 'DRAFT';
    const columns: (TableColumnType<OrderLine> | false)[] = [
      {
        key: 'no',
        title: t('line.no'),
        width: 40,
        align: 'center',
        render: (_, line) => <span className="quiet number">{line.lineNo}</span>,
      },
      {
        key: 'product',
        title: t('grid.product'),
        render: (_, line) => (
          <div className="line-product">
            <span className="line-sku number">{line.sku}</span>
            <ProductText name={line.productName} model={line.model} specification={line.specification} />
            {line.remark ? <span className="line-remark">{line.remark}</span> : null}
          </div>
        ),
      },
      {
        key: 'quantity',
        title: t('grid.quantity'),
        align: 'right',
        width: 82,
        render: (_, line) => (
          <span className="number">
            {formatDecimal(line.quantity, 0, 4)} <span className="unit">{line.unit}</span>
          </span>
        ),
      },
      {
        key: 'price',
        title: t('grid.price'),
        align: 'right',
        width: 80,
        render: (_, line) => <UnitPrice line={line} />,
      },
      {
        key: 'amount',
        title: t('grid.amount'),
        align: 'right',
        width: 98,
        render: (_, line) => <MoneyText value={line.amount} />,
      },
      isSubmitted && quantity('reserved'),
      isSubmitted &&
        any(line => line.backOrdered) &&
        quantity('backOrdered', line => (isAbove(line.backOrdered) ? 'tone-problem strong' : undefined)),
      isSubmitted && quantity('shipped', line => fullTone(line.shipped, line)),
      isSubmitted && quantity('delivered', line => fullTone(line.delivered, line)),
      any(line => line.returned) && quantity('returned'),
      any(line => line.cancelled) && quantity('cancelled'),
      any(line => (line.expectedDeliveryOn ? '1' : '0')) && {
        key: 'date',
        title: t('grid.date'),
        width: 92,
        render: (_: unknown, line: OrderLine) => <DateText value={line.expectedDeliveryOn} />,
      },
    ];
    return columns.filter(column => column !== false);
  }, [order, share, t]);
}

function isAbove(value: string | undefined): boolean {
  return Boolean(value) && compareDecimals(value!, '0') > 0;
}

function fullTone(value: string, line: OrderLine): string | undefined {
  return isAbove(value) && compareDecimals(value, line.quantity) >= 0 ? 'tone-done' : undefined;
}

function Share({ value, tone }: { value: string; tone: string | undefined }) {
  if (!isAbove(value)) return <span className="nothing">–</span>;
  return <span className={['number', tone].filter(Boolean).join(' ')}>{formatDecimal(value, 0, 4)}</span>;
}

function UnitPrice({ line }: { line: OrderLine }) {
  const { t } = useTranslation('ordering');
  const own = !line.listPrice || compareDecimals(line.unitPrice.amount, line.listPrice.amount) !== 0;
  const list = line.listPrice ? formatDecimal(line.listPrice.amount, 2, 6) : '–';
  return (
    <span
      className={own ? 'number own-price' : 'number'}
      title={own ? t('line.ownPrice', { list }) : undefined}
    >
      {formatDecimal(line.unitPrice.amount, 2, 6)}
    </span>
  );
}

/// The lines on a phone.
function LineList({ lines }: { lines: readonly OrderLine[] }) {
  const { t } = useTranslation('ordering');
  const [shown, setShown] = useState(FIRST_CARDS);
  return (
    <>
      <ol className="order-line-list">
        {lines.slice(0, shown).map(line => (
          <li key={line.lineNo}>
            <div className="order-line-head">
              <span className="quiet number">{line.lineNo}</span>
              <span className="grow">
                <b className="number">{line.sku}</b> {line.productName}{' '}
                <span className="quiet">{line.specification}</span>
              </span>
              <MoneyText value={line.amount} />
            </div>
            <div className="order-line-parts">
              <span>
                {t('grid.quantity')} {formatDecimal(line.quantity, 0, 4)} {line.unit}
              </span>
              {(['reserved', 'backOrdered', 'shipped', 'delivered', 'returned'] as const).map(part =>
                isAbove(line[part]) ? (
                  <span key={part} className={part === 'backOrdered' ? 'tone-problem' : 'quiet'}>
                    {t(`line.${part}`)} {formatDecimal(line[part], 0, 4)}
                  </span>
                ) : null,
              )}
            </div>
            {line.remark ? <div className="quiet">{line.remark}</div> : null}
          </li>
        ))}
      </ol>
      {lines.length > shown ? (
        <Button type="link" onClick={() => setShown(shown + 200)}>
          {t('grid.showMore', { count: lines.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
