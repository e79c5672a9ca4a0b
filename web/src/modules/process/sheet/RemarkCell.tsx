import { EditOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetStep } from '@/api/process';
import { useNames } from '../words';

interface RemarkCellProps {
  step: SheetStep;
  /// What stands in the way, shown before the remark.
  obstacle: string;
  /// True when it was taken; else what was typed stays.
  save: (remark: string) => Promise<boolean>;
}

/// The remark, edited where it stands: Enter keeps it, Esc leaves it as it was.
export function RemarkCell({ step, obstacle, save }: RemarkCellProps) {
  const { t } = useTranslation('process');
  const names = useNames();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<InputRef>(null);
  const allowed = step.allowedActions.some(one => one.action === 'REMARK' && one.allowed);
  const editing = typed !== null;
  useEffect(() => {
    if (editing) input.current?.focus({ cursor: 'all' });
  }, [editing]);
  const keep = async () => {
    if (typed === null || busy) return;
    if (typed.trim() === (step.remark ?? '')) {
      setTyped(null);
      return;
    }
    setBusy(true);
    const taken = await save(typed.trim());
    setBusy(false);
    if (taken) setTyped(null);
  };
  if (editing) {
    return (
      <Input
        ref={input}
        size="small"
        value={typed}
        maxLength={500}
        disabled={busy}
        aria-label={t('remarkOf', { step: names.step(step) })}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={event => {
          event.stopPropagation();
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep();
          else if (event.key === 'Escape') setTyped(null);
        }}
      />
    );
  }
  // Where nobody wrote anything, the program says there what the order waits for.
  const remark = step.remark === obstacle ? '' : (step.remark ?? '');
  return (
    <span className="remark" title={[obstacle, remark].filter(Boolean).join(' · ')}>
      <span className="remark-text">
        {obstacle ? <span className={step.light === 'RED' ? 'tone-problem' : ''}>{obstacle}</span> : null}
        {obstacle && remark ? ' · ' : ''}
        {remark}
      </span>
      {allowed ? (
        <button
          type="button"
          className="remark-edit"
          aria-label={t('editRemark', { step: names.step(step) })}
          onClick={() => setTyped(remark)}
        >
          <EditOutlined />
        </button>
      ) : null}
    </span>
  );
}
