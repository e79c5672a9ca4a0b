import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AllowedStepAction, SheetStep, StepAction } from '@/api/process';

/// Those that carry the step on, before those that take it aside.
const FORWARD: readonly StepAction[] = ['TAKE', 'START', 'UNBLOCK', 'COMPLETE'];
const ASIDE: readonly StepAction[] = ['BLOCK', 'HAND_OVER', 'REPEAT', 'SKIP'];

interface StepButtonsProps {
  step: Pick<SheetStep, 'state' | 'allowedActions'>;
  busy: boolean;
  onAction: (action: StepAction) => void;
}

/// What can be done with a step now. What is not possible yet is grey, with the reason; the rest of it is in the menu.
export function StepButtons({ step, busy, onAction }: StepButtonsProps) {
  const { t } = useTranslation('process');
  const of = (action: StepAction) => step.allowedActions.find(one => one.action === action);
  const running = step.state === 'READY' || step.state === 'IN_PROGRESS' || step.state === 'BLOCKED';
  const forward = FORWARD.map(of).filter(
    one => one !== undefined && (one.allowed || (one.action === 'COMPLETE' && running)),
  ) as AllowedStepAction[];
  const aside = ASIDE.map(of).filter(
    one => one?.allowed && (one.action === 'BLOCK' || one.action === 'HAND_OVER'),
  ) as AllowedStepAction[];
  const rest = step.allowedActions.filter(
    one =>
      !forward.includes(one) && !aside.includes(one) && one.action !== 'REMARK' && one.action !== 'CHECK',
  );
  const primary =
    forward.find(one => one.allowed && one.action !== 'TAKE') ?? forward.find(one => one.allowed);
  if (forward.length + aside.length + rest.length === 0) return null;
  return (
    <div className="step-buttons">
      {[...forward, ...aside].map(one => (
        <StepButton key={one.action} one={one} primary={one === primary} busy={busy} onAction={onAction} />
      ))}
      {rest.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map(one => ({
              key: one.action,
              disabled: !one.allowed,
              label: (
                <span>
                  {t(`action.${one.action}`)}
                  {one.allowed || !one.reason ? null : <span className="menu-reason">{one.reason}</span>}
                </span>
              ),
            })),
            onClick: ({ key }) => onAction(key as StepAction),
          }}
        >
          <Button size="small" icon={<DownOutlined />} iconPlacement="end">
            {t('details.more')}
          </Button>
        </Dropdown>
      ) : null}
    </div>
  );
}

interface StepButtonProps {
  one: AllowedStepAction;
  primary: boolean;
  busy: boolean;
  onAction: (action: StepAction) => void;
}

function StepButton({ one, primary, busy, onAction }: StepButtonProps) {
  const { t } = useTranslation('process');
  const name = t(`action.${one.action}`);
  if (one.allowed) {
    return (
      <Button
        size="small"
        type={primary ? 'primary' : 'default'}
        disabled={busy}
        onClick={() => onAction(one.action)}
      >
        {name}
      </Button>
    );
  }
  return (
    <Tooltip title={one.reason}>
      <Button
        size="small"
        className="not-yet"
        aria-disabled="true"
        aria-label={t('notYet', { action: name, reason: one.reason })}
        onClick={event => event.preventDefault()}
      >
        {name}
      </Button>
    </Tooltip>
  );
}
