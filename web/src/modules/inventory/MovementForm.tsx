import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { stock } from '@/api/stock';
import { Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { ProblemAlert } from '@/shared/problems';
import { useShortcut } from '@/shared/shortcuts';
import { useDirtyGuard } from '@/shared/useDirtyGuard';
import { LineEntry } from './LineEntry';
import { filled, newLine, type EntryLine } from './lines';
import { useWarehouses } from './useWarehouses';

interface Draft {
  warehouseId: string | undefined;
  lines: EntryLine[];
  reason: string;
}

/// Receiving goods, and taking stock: the same page but for the meaning of the number.
export function MovementForm({ mode }: { mode: 'receipt' | 'count' }) {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const warehouses = useWarehouses();
  const guard = useDirtyGuard<Draft>(`stock.${mode}`);
  const [draft, setDraft] = useState<Draft>(
    () => guard.kept() ?? { warehouseId: undefined, lines: [newLine()], reason: '' },
  );
  const [restored, setRestored] = useState(() => guard.kept() !== null);
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const key = useRef({ body: '', key: '' });
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    guard.keep(next);
  };
  const main = warehouses.data?.items.find(one => one.main) ?? warehouses.data?.items[0];
  useEffect(() => {
    if (main) setDraft(before => (before.warehouseId ? before : { ...before, warehouseId: main.id }));
  }, [main]);

  const submit = async () => {
    const lines = filled(draft.lines);
    const wrong = [
      ...(draft.warehouseId ? [] : [t('lines.needWarehouse')]),
      ...(lines.length > 0 ? [] : [t('lines.needLines')]),
      ...(lines.some(line => line.unknown) ? [t('lines.needKnown')] : []),
      ...(lines.some(line => !/^\d+(\.\d+)?$/.test(line.quantity.trim())) ? [t('lines.needQuantity')] : []),
      ...(draft.reason.trim() ? [] : [t('lines.needReason')]),
    ];
    setMissing(wrong);
    setProblem(null);
    if (wrong.length > 0 || !draft.warehouseId) return;
    const text = JSON.stringify(draft);
    if (key.current.body !== text) key.current = { body: text, key: newIdempotencyKey() };
    setBusy(true);
    try {
      if (mode === 'receipt') {
        await stock.receive(
          {
            warehouseId: draft.warehouseId,
            lines: lines.map(line => ({ skuCode: line.code.trim(), quantity: line.quantity.trim() })),
            reason: draft.reason.trim(),
          },
          key.current.key,
        );
      } else {
        await stock.count(
          {
            warehouseId: draft.warehouseId,
            lines: lines.map(line => ({ skuCode: line.code.trim(), counted: line.quantity.trim() })),
            reason: draft.reason.trim(),
          },
          key.current.key,
        );
      }
      guard.clear();
      await client.invalidateQueries({ queryKey: ['stock'] });
      void message.success(t(`${mode}.done`, { count: lines.length }));
      void navigate({ to: '/stock' });
    } catch (failure) {
      setProblem(failure);
      // The server counts the lines that were sent: show just those, so that its pointers fit.
      if (failure instanceof ApiProblem) setDraft({ ...draft, lines: [...lines, newLine()] });
    } finally {
      setBusy(false);
    }
  };
  useShortcut('mod+s', t(`${mode}.submit`), () => void submit());
  const discard = () => {
    guard.clear();
    setRestored(false);
    setDraft({ warehouseId: main?.id, lines: [newLine()], reason: '' });
  };

  return (
    <>
      <PageHead title={t(`${mode}.title`)} />
      {restored ? (
        <Alert
          type="info"
          className="page-alert"
          title={t('lines.kept')}
          action={
            <Button size="small" onClick={discard}>
              {t('lines.discard')}
            </Button>
          }
        />
      ) : null}
      <Panel title={t('lines.head')}>
        <Form layout="vertical" component="div">
          <div className="form-grid">
            <Form.Item label={t('field.warehouse')} htmlFor="movement-warehouse" required>
              <Select
                id="movement-warehouse"
                loading={warehouses.isPending}
                value={draft.warehouseId ?? null}
                options={(warehouses.data?.items ?? [])
                  .filter(one => one.active)
                  .map(one => ({ value: one.id, label: one.name }))}
                onChange={warehouseId => change({ warehouseId })}
              />
            </Form.Item>
            <Form.Item label={t(`${mode}.reason`)} htmlFor="movement-reason" required className="wide-2">
              <Input
                id="movement-reason"
                maxLength={500}
                value={draft.reason}
                placeholder={t(`${mode}.reasonExample`)}
                onChange={event => change({ reason: event.target.value })}
              />
            </Form.Item>
          </div>
        </Form>
      </Panel>
      <Panel
        title={t('lines.title')}
        aside={<span className="quiet">{t('lines.count', { count: filled(draft.lines).length })}</span>}
      >
        <LineEntry
          mode={mode}
          lines={draft.lines}
          warehouseId={draft.warehouseId}
          problem={problem}
          onChange={lines => change({ lines })}
        />
      </Panel>
      <div className="form-foot">
        {missing.length > 0 ? <Alert type="error" showIcon title={missing.join(' ')} /> : null}
        {problem ? <ProblemAlert problem={problem} /> : null}
        <div className="form-buttons">
          <Button onClick={() => void navigate({ to: '/stock' })}>{t('lines.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => void submit()}>
            {t(`${mode}.submit`)}
          </Button>
        </div>
      </div>
    </>
  );
}
