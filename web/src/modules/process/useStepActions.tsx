import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import {
  process,
  SAID_OBSTACLES,
  type Obstacle,
  type Sheet,
  type StepAction,
  type StepBodies,
} from '@/api/process';
import { FormDialog } from '@/shared/FormDialog';
import { PersonSelect } from '@/shared/PersonSelect';
import { useSentence } from '@/shared/problems';
import { useNames } from './words';

/// A step that something is done with, on the order's page, in a list of tasks or on a board.
export interface StepRef {
  orderId: string;
  orderNumber: string;
  code: string;
  nameZh: string;
  nameEn: string;
  /// Of the sheet, as it was seen.
  version: number;
  remark?: string | undefined;
  personId?: string | undefined;
  personName?: string | undefined;
}

export const sheetKey = (orderId: string) => ['orders', orderId, 'sheet'] as const;

interface Asked {
  step: StepRef;
  action: 'COMPLETE' | 'BLOCK' | 'SKIP' | 'REPEAT' | 'HAND_OVER';
  /// What is already known of the answer.
  personId?: string | null;
}

export interface StepActions {
  /// Does it at once, or asks for what it needs in a dialog.
  start: (step: StepRef, action: StepAction) => void;
  /// Asks for the note of a hand-over to that person (null: back into the queue).
  handOver: (step: StepRef, personId: string | null) => void;
  /// Runs a command whose body is known; true when it was done.
  run: <A extends StepAction>(step: StepRef, action: A, body: StepBodies[A]) => Promise<boolean>;
  busy: boolean;
  /// To be put somewhere on the page.
  dialogs: ReactNode;
}

/// Runs the commands on steps: the answer is the new sheet, so the page in view is right at once; lists and boards are
/// asked again.
export function useStepActions(): StepActions {
  const { t } = useTranslation('process');
  const { message } = App.useApp();
  const client = useQueryClient();
  const sentence = useSentence();
  const names = useNames();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);

  const send = useCallback(
    async <A extends StepAction>(step: StepRef, action: A, body: StepBodies[A], key: string) => {
      try {
        const sheet: Sheet = await process.do(
          { orderId: step.orderId, code: step.code, action, body, version: step.version },
          key,
        );
        client.setQueryData(sheetKey(step.orderId), sheet);
      } finally {
        void client.invalidateQueries({ queryKey: ['tasks'] });
        void client.invalidateQueries({ queryKey: ['boards'] });
        void client.invalidateQueries({ queryKey: ['orders', step.orderId] });
      }
    },
    [client],
  );
  const said = (step: StepRef, action: StepAction) => {
    if (action !== 'CHECK') void message.success(t(`did.${action}`, { step: names.step(step) }), 2);
  };
  const run: StepActions['run'] = async (step, action, body) => {
    setBusy(true);
    try {
      await send(step, action, body, newIdempotencyKey());
      said(step, action);
      return true;
    } catch (failure) {
      const needsRemark =
        action === 'COMPLETE' &&
        failure instanceof ApiProblem &&
        failure.errors.some(error => error.field === '/remark');
      if (needsRemark) setAsked({ step, action: 'COMPLETE' });
      else if (failure instanceof ApiProblem && failure.status === 412) void message.warning(t('changed'), 4);
      else void message.error(sentence(failure), 5);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const start = (step: StepRef, action: StepAction) => {
    if (action === 'BLOCK' || action === 'SKIP' || action === 'REPEAT' || action === 'HAND_OVER') {
      setAsked({ step, action, ...(action === 'HAND_OVER' ? { personId: step.personId ?? null } : {}) });
    } else if (action !== 'REMARK' && action !== 'CHECK') void run(step, action, {});
  };
  const close = () => setAsked(null);
  return {
    start,
    handOver: (step, personId) => setAsked({ step, action: 'HAND_OVER', personId }),
    run,
    busy,
    dialogs: asked ? (
      <StepDialog
        key={`${asked.step.orderId} ${asked.step.code} ${asked.action}`}
        asked={asked}
        onClose={close}
        send={async (action, body, key) => {
          await send(asked.step, action, body as never, key);
          said(asked.step, action);
        }}
      />
    ) : null,
  };
}

interface StepDialogProps {
  asked: Asked;
  send: (action: StepAction, body: unknown, key: string) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  obstacle?: Obstacle;
  reason?: string;
  remark?: string;
  personId?: string | null;
  note?: string;
}

/// Why, to whom, with which remark.
function StepDialog({ asked, send, onClose }: StepDialogProps) {
  const { t } = useTranslation(['process', 'shared']);
  const names = useNames();
  const [form] = Form.useForm<Fields>();
  const { action, step } = asked;
  const bodyOf = (fields: Fields) => {
    const text = (typed: string | undefined) => typed?.trim() ?? '';
    switch (action) {
      case 'COMPLETE':
        return { remark: text(fields.remark) };
      case 'BLOCK':
        return { obstacle: fields.obstacle, reason: text(fields.reason) };
      case 'SKIP':
      case 'REPEAT':
        return { reason: text(fields.reason) };
      case 'HAND_OVER':
        return { personId: fields.personId ?? null, note: text(fields.note) };
    }
  };
  const written = action === 'COMPLETE' ? 'remark' : action === 'HAND_OVER' ? 'note' : 'reason';
  return (
    <FormDialog<Fields>
      open
      form={form}
      title={t(`ask.${action}`, { step: names.step(step) })}
      okText={t(`action.${action}`)}
      danger={action === 'SKIP'}
      initial={{
        ...(action === 'BLOCK' ? { obstacle: 'AWAITING_CUSTOMER' } : {}),
        ...(action === 'COMPLETE' && step.remark ? { remark: step.remark } : {}),
        ...(action === 'HAND_OVER' ? { personId: asked.personId ?? null } : {}),
      }}
      save={(fields, key) => send(action, bodyOf(fields), key)}
      onClose={onClose}
    >
      <p className="dialog-lead quiet">
        <span className="number">{step.orderNumber}</span> · {t(`lead.${action}`)}
      </p>
      {action === 'BLOCK' ? (
        <Form.Item name="obstacle" label={t('field.obstacle')} rules={[{ required: true }]}>
          <Radio.Group
            optionType="button"
            options={SAID_OBSTACLES.map(value => ({ value, label: t(`obstacle.${value}`) }))}
          />
        </Form.Item>
      ) : null}
      {action === 'HAND_OVER' ? (
        <Form.Item name="personId" label={t('field.person')} extra={t('field.personHint')}>
          <PersonSelect name={step.personName} placeholder={t('field.queue')} />
        </Form.Item>
      ) : null}
      <Form.Item
        name={written}
        label={t(`field.${written}`)}
        rules={[{ required: true, whitespace: true, message: t(`field.${written}Missing`) }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {action === 'HAND_OVER' ? null : (
        <div className="suggestions">
          {t(`suggested.${action}`)
            .split('|')
            .map(one => (
              <button key={one} type="button" onClick={() => form.setFieldValue(written, one)}>
                {one}
              </button>
            ))}
        </div>
      )}
    </FormDialog>
  );
}
