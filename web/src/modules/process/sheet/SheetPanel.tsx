import { useRouterState } from '@tanstack/react-router';
import { Button, Empty, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '@/api/orders';
import { ApiProblem } from '@/api/problem';
import type { Sheet, SheetStep } from '@/api/process';
import { LoadFailed } from '@/shared/problems';
import { useShortcut } from '@/shared/shortcuts';
import { SheetGantt } from '../gantt/SheetGantt';
import { useStepActions, type StepRef } from '../useStepActions';
import { useNames } from '../words';
import { StepDetails } from './StepDetails';
import { StepRows } from './StepRows';
import { useBeside } from './useBeside';
import { mayHaveSheet, useSheet } from './useSheet';
import { WhyRed } from './WhyRed';
import '../style.css';

const FOLDED = 'gendan.sheet.folded';

/// The order's process sheet: 步骤, 负责人, 预期时间, 状态, 备注; beside it the Gantt chart, or the step that was opened.
export function SheetPanel({ order }: { order: Order }) {
  const { t } = useTranslation('process');
  const result = useSheet(order);
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes');
  if (!mayHaveSheet(order)) return null;
  const missing = result.error instanceof ApiProblem && result.error.status === 404;
  const fold = () => {
    localStorage.setItem(FOLDED, folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  return (
    <section className="panel sheet-panel" aria-label={t('sheet.title')}>
      <div className="panel-head">
        <h2>{t('sheet.title')}</h2>
        {result.data ? <TemplateName sheet={result.data} /> : null}
        <div className="right">
          <Button type="link" size="small" aria-expanded={!folded} onClick={fold}>
            {folded ? t('sheet.unfold') : t('sheet.fold')}
          </Button>
        </div>
      </div>
      {folded ? null : result.data ? (
        <Shown sheet={result.data} />
      ) : result.isError && !missing ? (
        <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />
      ) : missing ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sheet.soon')} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />
      )}
    </section>
  );
}

function TemplateName({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('process');
  const { pick } = useNames();
  return (
    <span className="quiet">
      {t('sheet.template', {
        name: pick(sheet.templateNameZh, sheet.templateNameEn),
        version: sheet.templateVersion,
      })}
    </span>
  );
}

function Shown({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('process');
  const beside = useBeside();
  const actions = useStepActions();
  const [open, setOpen] = useState<string | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const opened = sheet.steps.find(step => step.code === open);
  const refOf = (step: SheetStep): StepRef => ({
    orderId: sheet.orderId,
    orderNumber: sheet.orderNumber,
    code: step.code,
    nameZh: step.nameZh,
    nameEn: step.nameEn,
    version: sheet.version,
    remark: step.remark,
    personId: step.owner.personId,
    personName: step.owner.personName,
  });
  const focusRow = (move: number) => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('tbody[tabindex]') ?? [])];
    const at = all.findIndex(row => row === document.activeElement);
    all[at < 0 ? 0 : Math.min(Math.max(at + move, 0), all.length - 1)]?.focus();
  };
  useShortcut('j', t('keys.next'), () => focusRow(1), 'list');
  useShortcut('k', t('keys.previous'), () => focusRow(-1), 'list');
  useShortcut('Escape', t('keys.close'), () => setOpen(null), 'list', open !== null);
  const hash = useRouterState({ select: state => state.location.hash });
  useEffect(() => {
    const code = /^step-(.+)$/.exec(hash)?.[1];
    if (code) setOpen(code);
  }, [hash]);
  const details = opened ? (
    <StepDetails
      sheet={sheet}
      step={opened}
      target={refOf(opened)}
      actions={actions}
      onClose={() => setOpen(null)}
    />
  ) : null;
  return (
    <>
      <WhyRed sheet={sheet} onOpen={setOpen} />
      <div className="sheet-columns" ref={rows}>
        <StepRows
          sheet={sheet}
          open={open}
          onOpen={code => setOpen(code === open ? null : code)}
          refOf={refOf}
          actions={actions}
          below={beside ? null : details}
          onMove={focusRow}
        />
        {beside && details ? details : <SheetGantt sheet={sheet} open={open} onOpen={setOpen} />}
      </div>
      {actions.dialogs}
    </>
  );
}
