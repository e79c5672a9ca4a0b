import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { formatDecimal, formatInstant } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { usePermitted, useTimeZone } from '@/shared/session';
import { keyName, useShortcut } from '@/shared/shortcuts';
import { useDirtyGuard } from '@/shared/useDirtyGuard';
import { useNarrow } from '@/shared/useNarrow';
import { minorDigits, text } from '../draft/decimal';
import type { Kept, OrderSheet } from '../draft/OrderSheet';
import { SheetContext, useTotals } from '../draft/useSheet';
import type { GridHandle } from '../grid/LineGrid';
import { Checks } from './Checks';
import { LinesPanel } from './LinesPanel';
import { ContactPanel, DeliveryPanel, HeadPanel, PaymentPanel, RequirementsPanel } from './TermsPanels';
import { useCustomerChoice } from './useCustomerChoice';
import { useOrderSaving, type Stored } from './useOrderSaving';
import { usePreview } from './usePreview';
import { Wrongs, wrongsOf, type Wrong } from './Wrongs';

export interface KeptOrder extends Kept {
  version: number | null;
}

interface OrderEditorProps {
  sheet: OrderSheet;
  draftKey: string;
  stored: Stored | null;
  savedAt: string | null;
  restored: boolean;
  title: string;
  /// Called with the sheet as it was stored, so that the page under its new address goes on with it.
  onStored: (stored: Stored) => void;
  onDiscard: () => void;
  onReload: () => void;
}

/// The one page on which an order is written: customer, lines, payment, delivery, requirements; checks and totals live.
export function OrderEditor(props: OrderEditorProps) {
  const { sheet, draftKey, stored, savedAt, restored, title, onDiscard, onReload } = props;
  const { t } = useTranslation(['ordering', 'shared']);
  const navigate = useNavigate();
  const mayPrice = usePermitted('order.price');
  const maySubmit = usePermitted('order.submit');
  const zone = useTimeZone();
  const narrow = useNarrow();
  const guard = useDirtyGuard<KeptOrder>(draftKey);
  const grid = useRef<GridHandle>(null);
  const [dirty, setDirty] = useState(restored);
  const chooseCustomer = useCustomerChoice(sheet);
  const previewed = usePreview(sheet, stored?.id);

  useEffect(() => {
    const keep = () => {
      guard.keep(whenWritten(() => ({ version: stored?.version ?? null, ...sheet.snapshot() })));
      setDirty(true);
    };
    if (restored) keep();
    return sheet.topics.listen('changed', keep);
    // The guard's functions stay the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, stored?.version]);

  const go = useCallback((wrong: Wrong) => {
    if (wrong.cell && grid.current) {
      document.querySelector('.lines-panel')?.scrollIntoView({ block: 'nearest' });
      grid.current.focusCell(wrong.cell);
      return;
    }
    const place =
      wrong.term &&
      (document.querySelector(`[data-term="${wrong.term}"]`) ?? document.querySelector('.term.wrong'));
    if (!(place instanceof HTMLElement)) return;
    place.scrollIntoView({ block: 'center' });
    (place.querySelector('input') ?? place).focus({ preventScroll: true });
  }, []);
  const goToFirst = useCallback(() => {
    requestAnimationFrame(() => {
      const first = wrongsOf(
        sheet,
        fault => fault,
        (_, sentence) => sentence,
      )[0];
      if (first) go(first);
    });
  }, [sheet, go]);
  const saving = useOrderSaving({
    sheet,
    stored,
    dirty,
    onWrong: goToFirst,
    onStored: now => {
      guard.clear();
      setDirty(false);
      props.onStored(now);
    },
  });
  const unlessInDialog = (run: () => void) => () => {
    if (!document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) run();
  };
  useShortcut(
    'mod+s',
    t('form.saveDraft'),
    unlessInDialog(() => void saving.run(false)),
  );
  useShortcut(
    'mod+Enter',
    t('form.submit'),
    unlessInDialog(() => void saving.run(true)),
    'page',
    maySubmit,
  );
  const isStale = saving.problem instanceof ApiProblem && saving.problem.status === 412;
  const cancel = () =>
    void (stored
      ? navigate({ to: '/orders/$orderId', params: { orderId: stored.id } })
      : navigate({ to: '/orders' }));

  return (
    <SheetContext value={sheet}>
      <div className="order-editor">
        <PageHead title={title} />
        {restored ? (
          <Alert
            type="info"
            showIcon
            className="page-alert"
            title={t('shared:dirty.kept')}
            action={
              <Button
                size="small"
                onClick={() => {
                  guard.clear();
                  onDiscard();
                }}
              >
                {t('shared:dirty.discard')}
              </Button>
            }
          />
        ) : null}
        <HeadPanel autoFocus={!stored && !restored && !narrow} onChoose={id => void chooseCustomer(id)} />
        <LinesPanel ref={grid} mayPrice={mayPrice} strict={saving.strict} />
        <Checks previewed={previewed} />
        <div className="editor-columns">
          <div>
            <PaymentPanel />
            <ContactPanel />
          </div>
          <div>
            <DeliveryPanel />
            <RequirementsPanel />
          </div>
        </div>
        <footer className="editor-foot">
          <Wrongs
            problem={saving.problem}
            strict={saving.strict}
            onGo={go}
            action={
              isStale ? (
                <>
                  <Button
                    size="small"
                    onClick={() => {
                      guard.clear();
                      onReload();
                    }}
                  >
                    {t('form.takeTheirs')}
                  </Button>
                  <Button size="small" danger onClick={() => void saving.overwrite()}>
                    {t('form.keepMine')}
                  </Button>
                </>
              ) : undefined
            }
          />
          <div className="editor-bar">
            <FootTotals />
            <span className="quiet wide-only" role="status">
              {dirty
                ? t('form.unsaved')
                : savedAt
                  ? t('form.savedAt', { at: formatInstant(savedAt, zone).slice(11) })
                  : ''}
            </span>
            <div className="editor-buttons">
              <Button onClick={cancel}>
                {stored && !dirty ? t('form.toOrder') : t('shared:action.cancel')}
              </Button>
              <Button onClick={() => void saving.run(false)} disabled={saving.busy}>
                {t('form.saveDraft')}
                <kbd className="wide-only">{keyName('mod+s')}</kbd>
              </Button>
              {maySubmit ? (
                <Button type="primary" loading={saving.busy} onClick={() => void saving.run(true)}>
                  {t('form.submit')}
                  <kbd className="wide-only on-primary">{keyName('mod+Enter')}</kbd>
                </Button>
              ) : null}
            </div>
          </div>
        </footer>
      </div>
    </SheetContext>
  );
}

/// Taken from the sheet when it is written to the storage, not at every key.
function whenWritten(read: () => KeptOrder): KeptOrder {
  return { toJSON: read } as unknown as KeptOrder;
}

function FootTotals() {
  const { t } = useTranslation('ordering');
  const totals = useTotals();
  const digits = minorDigits(totals.currency || 'CNY');
  return (
    <div className="foot-totals" aria-live="off">
      <span className="wide-only">{t('grid.lineCount', { count: totals.lines })}</span>
      <span>
        {t('grid.total')}{' '}
        <b className="number">
          {formatDecimal(text(totals.amount), digits)} {totals.currency}
        </b>
      </span>
    </div>
  );
}
