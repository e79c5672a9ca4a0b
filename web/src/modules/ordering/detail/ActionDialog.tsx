import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/command';
import type { Order, OrderAction, OrderResult } from '@/api/orders';
import { ApiProblem, sentencesAt } from '@/api/problem';
import { ProblemAlert, putErrors } from '@/shared/problems';

/// What every dialog of an action needs: runs the command against the version in view, says that it was done, and when
/// somebody else was quicker loads the present state and says so; what was typed stays.
export function useOrderAction<B>(
  order: Order,
  action: OrderAction,
  run: (body: B, options: { ifMatch: number; idempotencyKey: string }) => Promise<OrderResult>,
  onDone: () => void,
) {
  const { t } = useTranslation('ordering');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [changed, setChanged] = useState(false);
  const command = useCommand<{ body: B; version: number }, OrderResult>({
    run: ({ body, version }, key) => run(body, { ifMatch: version, idempotencyKey: key }),
    refresh: [['orders'], ['customers'], ['stock'], ['skus']],
    onDone: result => {
      const name = result.number ?? t('draftNumber');
      void message.success(
        t(`done.${action}`, { number: name, stage: t(`shared:stage.${result.stage}`) }),
        4,
      );
      onDone();
    },
  });
  const start = async (body: B): Promise<unknown> => {
    setProblem(null);
    setChanged(false);
    try {
      await command.mutateAsync({ body, version: order.version });
      return null;
    } catch (failure) {
      setProblem(failure);
      if (failure instanceof ApiProblem && (failure.status === 409 || failure.status === 412)) {
        setChanged(failure.status === 412);
        await client.invalidateQueries({ queryKey: ['orders'] });
      }
      return failure;
    }
  };
  return { start, problem, changed, busy: command.isPending };
}

/// As `putErrors`, without what stands beside the dialog's own lines.
export function putErrorsBesideLines(form: FormInstance, failure: unknown): string[] | undefined {
  const inLines = new Set(sentencesAt(failure, '/lines', true));
  return putErrors(form, failure)?.filter(sentence => !inLines.has(sentence));
}

interface ActionDialogProps {
  order: Order;
  action: OrderAction;
  title: string;
  okText?: string;
  danger?: boolean;
  width?: number;
  busy: boolean;
  changed: boolean;
  problem: unknown;
  /// Sentences that stand at no field of the dialog.
  sentences?: string[] | undefined;
  problemAction?: ReactNode;
  okDisabled?: boolean;
  onOk: () => void;
  onClose: () => void;
  onOpened?: () => void;
  children?: ReactNode;
}

export function ActionDialog(props: ActionDialogProps) {
  const { order, action, title, okText, danger, width, busy, changed, problem } = props;
  const { t } = useTranslation('ordering');
  const allowed = order.allowedActions.find(one => one.action === action);
  const noLonger = !allowed?.allowed && !busy;
  return (
    <Modal
      open
      title={title}
      okText={okText ?? title}
      okButtonProps={{
        danger: Boolean(danger),
        loading: busy,
        disabled: Boolean(props.okDisabled) || noLonger,
      }}
      onOk={props.onOk}
      onCancel={props.onClose}
      width={width ?? 480}
      afterOpenChange={shown => shown && props.onOpened?.()}
    >
      {changed || noLonger ? (
        <Alert
          type="warning"
          showIcon
          className="dialog-alert"
          title={t(noLonger ? 'dialog.noLonger' : 'dialog.changed', {
            stage: t(`shared:stage.${order.stage}`),
          })}
          {...(noLonger && allowed?.reason ? { description: allowed.reason } : {})}
        />
      ) : problem ? (
        <div className="dialog-alert">
          <ProblemAlert problem={problem} sentences={props.sentences} action={props.problemAction} />
        </div>
      ) : null}
      {props.children}
    </Modal>
  );
}
