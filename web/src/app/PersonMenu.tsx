import { UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSentence } from '@/shared/problems';
import { usePerson } from '@/shared/session';
import { logOut } from './leave';

export function PersonMenu() {
  const { t } = useTranslation('app');
  const person = usePerson();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const sentence = useSentence();
  if (!person) return null;
  const leave = (everywhere: boolean) =>
    void logOut(everywhere).catch((failure: unknown) => message.error(sentence(failure)));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: `${person.loginName} · ${person.roles.map(role => role.name).join(t('separator'))}`,
          },
          { key: 'profile', label: t('person.profile') },
          { key: 'password', label: t('person.password') },
          { type: 'divider' },
          { key: 'logOut', label: t('person.logOut') },
          { key: 'everywhere', label: t('person.logOutEverywhere') },
        ],
        onClick: ({ key }) => {
          if (key === 'profile') void navigate({ to: '/profile' });
          if (key === 'password') void navigate({ to: '/profile', hash: 'password' });
          if (key === 'logOut') leave(false);
          if (key === 'everywhere') {
            modal.confirm({
              title: t('person.everywhereTitle'),
              content: t('person.everywhereContent'),
              okText: t('person.logOutEverywhere'),
              onOk: () => leave(true),
            });
          }
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('person.menu', { name: person.name })}>
        <span className="wide-only">{person.name}</span>
      </Button>
    </Dropdown>
  );
}
