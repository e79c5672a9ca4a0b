import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order, Parcel } from '@/api/orders';
import { compareDecimals, formatDecimal } from '@/shared/format';
import { ToneTag } from '@/shared/Tone';
import { InstantText } from '@/shared/Values';
import { useWords } from '../words';

const SHOWN_LINES = 12;

/// What was sent in which parcel, and how it arrived.
export function ParcelsPanel({ order, onReceipt }: { order: Order; onReceipt: (parcelNo: number) => void }) {
  const { t } = useTranslation('ordering');
  const mayReceive = order.allowedActions.some(one => one.action === 'CONFIRM_RECEIPT' && one.allowed);
  if (order.parcels.length === 0) return null;
  return (
    <section className="panel" aria-label={t('parcel.title')}>
      <div className="panel-head">
        <h2>{t('parcel.title')}</h2>
        <span className="count">{order.parcels.length}</span>
      </div>
      <ul className="parcels">
        {order.parcels.map(parcel => (
          <OneParcel
            key={parcel.parcelNo}
            parcel={parcel}
            {...(mayReceive && !parcel.receivedAt ? { onReceipt: () => onReceipt(parcel.parcelNo) } : {})}
          />
        ))}
      </ul>
    </section>
  );
}

function OneParcel({ parcel, onReceipt }: { parcel: Parcel; onReceipt?: () => void }) {
  const { t } = useTranslation('ordering');
  const shown = parcel.lines.slice(0, SHOWN_LINES);
  return (
    <li className="parcel">
      <div className="parcel-head">
        <b>{t('parcel.no', { no: parcel.parcelNo })}</b>
        <span>{parcel.carrier}</span>
        {parcel.trackingNumber ? (
          <Typography.Text copyable={{ tooltips: false }} className="number">
            {parcel.trackingNumber}
          </Typography.Text>
        ) : null}
        <ToneTag tone={parcel.receivedAt ? 'done' : 'progress'}>
          {parcel.receivedAt
            ? t(parcel.receiptKind === 'AUTOMATIC' ? 'parcel.receivedByItself' : 'parcel.received')
            : t('parcel.underway')}
        </ToneTag>
        {onReceipt ? (
          <Button size="small" className="parcel-do" onClick={onReceipt}>
            {t('action.CONFIRM_RECEIPT')}
          </Button>
        ) : null}
      </div>
      <div className="parcel-when quiet">
        <span>
          {t('parcel.shippedAt')} <InstantText value={parcel.shippedAt} /> {parcel.shippedByName}
        </span>
        {parcel.receivedAt ? (
          <span>
            {t('parcel.receivedAt')} <InstantText value={parcel.receivedAt} /> {parcel.receivedBy}
          </span>
        ) : null}
        {parcel.remark ? <span>{parcel.remark}</span> : null}
      </div>
      <ul className="parcel-lines">
        {shown.map(line => (
          <ParcelLineItem key={line.lineNo} line={line} />
        ))}
        {parcel.lines.length > shown.length ? (
          <li className="quiet">{t('parcel.moreLines', { count: parcel.lines.length - shown.length })}</li>
        ) : null}
      </ul>
    </li>
  );
}

function ParcelLineItem({ line }: { line: Parcel['lines'][number] }) {
  const { t } = useTranslation('ordering');
  const word = useWords();
  const differs =
    (line.condition && line.condition !== 'GOOD') ||
    (line.received !== undefined && compareDecimals(line.received, line.quantity) !== 0);
  return (
    <li>
      <span className="number quiet">{line.lineNo}</span>
      <span className="number">{line.sku}</span>
      <span className="grow parcel-product">{line.productName}</span>
      <span className="number">× {formatDecimal(line.quantity, 0, 4)}</span>
      {differs ? (
        <span className="tone-problem parcel-differs">
          {line.received !== undefined ? t('parcel.got', { count: formatDecimal(line.received, 0, 4) }) : ''}{' '}
          {line.condition && line.condition !== 'GOOD' ? word('condition', line.condition) : ''} {line.note}
        </span>
      ) : line.note ? (
        <span className="quiet parcel-differs">{line.note}</span>
      ) : null}
    </li>
  );
}
