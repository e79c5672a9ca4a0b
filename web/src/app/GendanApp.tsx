import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAntdLocale } from '@/i18n';
import { ShortcutProvider } from '@/shared/shortcuts';
import { ConnectionBanner } from './ConnectionBanner';
import { queries } from './queries';
import { router } from './router';
import { SessionGuard } from './SessionGuard';
import { theme } from './theme';

export function GendanApp() {
  useTranslation('app');
  const locale = useAntdLocale();
  return (
    <ConfigProvider theme={theme} {...(locale ? { locale } : {})} button={{ autoInsertSpace: false }}>
      <AntdApp component={false} message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <ShortcutProvider>
            <ConnectionBanner />
            <RouterProvider router={router} />
            <SessionGuard />
          </ShortcutProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
