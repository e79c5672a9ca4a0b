import { CopyOutlined, DeleteOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useCallback, useEffect, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_LINES } from '@/api/orders';
import { formatDecimal } from '@/shared/format';
import { useNarrow } from '@/shared/useNarrow';
import { minorDigits, text } from '../draft/decimal';
import { linesOf, type CellColumn } from '../draft/paste';
import { today } from '../draft/terms';
import { codeOf } from '../draft/typed';
import { useRefusals, useSheet, useTotals } from '../draft/useSheet';
import { LineCards } from '../grid/LineCards';
import { LineGrid, type GridHandle } from '../grid/LineGrid';
import { PasteDialog } from '../grid/PasteDialog';

interface LinesPanelProps {
  ref: Ref<GridHandle>;
  mayPrice: boolean;
  strict: boolean;
}

/// The lines: grid (cards on a phone), what can be done with all of them, and what they add up to.
export function LinesPanel({ ref, mayPrice, strict }: LinesPanelProps) {
  const { t } = useTranslation('ordering');
  const { message, modal } = App.useApp();
  const sheet = useSheet();
  const narrow = useNarrow();
  const [pasting, setPasting] = useState(false);

  const paste = useCallback(
    async (clipboard: string, index: number | null, column: CellColumn) => {
      const { lines } = linesOf(clipboard, column, today());
      const priced = lines.filter(line => line.price !== undefined).length;
      const usable = mayPrice ? lines : lines.map(({ price: _, ...rest }) => rest);
      if (usable.length === 0) return;
      await (index === null ? sheet.append(usable) : sheet.paste(index, usable));
      const codes = new Set(usable.map(line => codeOf(line.sku ?? '')).filter(Boolean));
      const unknown = [...codes].filter(code => sheet.stateOf(code) === 'unknown').length;
      const said = [
        t('paste.done', { count: usable.length }),
        unknown > 0 ? t('paste.unknown', { count: unknown }) : '',
        priced > 0 && !mayPrice ? t('paste.noPrice') : '',
      ];
      const show = unknown > 0 || (priced > 0 && !mayPrice) ? message.warning : message.success;
      void show(said.filter(Boolean).join(t('paste.and')), 5);
    },
    [sheet, mayPrice, message, t],
  );
  useEffect(
    () => sheet.topics.listen('lookUpFailed', () => void message.error(t('grid.lookUpFailed'))),
    [sheet, message, t],
  );
  const clear = () =>
    void modal.confirm({
      title: t('grid.clearTitle', { count: sheet.totals.lines }),
      content: t('grid.clearContent'),
      okButtonProps: { danger: true },
      onOk: () => sheet.removeAll(),
    });
  const pasteBlock = useCallback(
    (clipboard: string, index: number, column: CellColumn) => void paste(clipboard, index, column),
    [paste],
  );

  return (
    <section className="panel lines-panel" aria-label={t('form.lines')}>
      <div className="panel-head">
        <h2>{t('form.lines')}</h2>
        <span className="quiet wide-only">{t('grid.hint')}</span>
        <div className="right">
          <Button icon={<CopyOutlined />} onClick={() => setPasting(true)}>
            {t('paste.open')}
          </Button>
          <Button
            icon={<UndoOutlined />}
            aria-label={t('grid.undo')}
            title={t('grid.undo')}
            onClick={() => sheet.undo()}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('grid.clear')}
            title={t('grid.clear')}
            onClick={clear}
          />
        </div>
      </div>
      {narrow ? (
        <LineCards mayPrice={mayPrice} strict={strict} />
      ) : (
        <LineGrid ref={ref} mayPrice={mayPrice} strict={strict} onPasteBlock={pasteBlock} />
      )}
      <LinesWrong />
      <LineTotals />
      <PasteDialog
        open={pasting}
        mayPrice={mayPrice}
        onClose={() => setPasting(false)}
        onPaste={block => void paste(block, null, 'sku')}
      />
    </section>
  );
}

/// What is wrong with the lines as a whole.
function LinesWrong() {
  const { t } = useTranslation('ordering');
  const totals = useTotals();
  const refusals = useRefusals();
  const said = refusals.all
    .filter(one => one.pointer === '/lines' && !one.code.startsWith('decision.'))
    .map(one => one.sentence);
  const sentences =
    totals.lines > MAX_LINES ? [t('grid.tooMany', { most: MAX_LINES, count: totals.lines })] : said;
  if (sentences.length === 0) return null;
  return (
    <div className="pointer-errors" role="alert">
      {[...new Set(sentences)].join(' ')}
    </div>
  );
}

function LineTotals() {
  const { t } = useTranslation('ordering');
  const totals = useTotals();
  const digits = minorDigits(totals.currency || 'CNY');
  return (
    <div className="line-totals">
      <span>{t('grid.lineCount', { count: totals.lines })}</span>
      <span>
        {t('grid.totalQuantity')} <b className="number">{formatDecimal(text(totals.quantity), 0, 4)}</b>
      </span>
      {totals.short > 0 ? (
        <span className="tone-problem">{t('grid.shortLines', { count: totals.short })}</span>
      ) : null}
      <span className="right">
        {t('grid.tax')} <span className="number">{formatDecimal(text(totals.tax), digits)}</span>
      </span>
      <span>
        {t('grid.total')} <b className="number">{formatDecimal(text(totals.amount), digits)}</b>
      </span>
    </div>
  );
}
