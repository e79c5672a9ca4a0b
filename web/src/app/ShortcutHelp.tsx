import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyName, useActiveShortcuts, useShortcut } from '@/shared/shortcuts';

const GROUPS = ['page', 'list', 'go'] as const;

/// The keyboard's help: what works on the page in view.
export function ShortcutHelp() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const shortcuts = useActiveShortcuts(open);
  useShortcut('?', t('shortcuts.help'), () => setOpen(true), 'go');
  return (
    <>
      <Button
        type="text"
        className="wide-only"
        title={t('shortcuts.help')}
        aria-label={t('shortcuts.help')}
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      <Modal
        open={open}
        title={t('shortcuts.help')}
        footer={null}
        onCancel={() => setOpen(false)}
        width={560}
      >
        <div className="shortcut-groups">
          {GROUPS.map(group => {
            const shown = shortcuts.filter(one => one.group === group);
            if (shown.length === 0) return null;
            return (
              <section key={group}>
                <h3>{t(`shortcuts.group.${group}`)}</h3>
                <dl>
                  {shown.map(one => (
                    <div key={one.keys}>
                      <dt>{one.label}</dt>
                      <dd>
                        {one.keys.split(' ').map(key => (
                          <kbd key={key}>{keyName(key)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            );
          })}
        </div>
      </Modal>
    </>
  );
}
