import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import type { Session } from '@/api/identity';
import { theme } from '@/app/theme';
import { sessionQuery } from '@/shared/session';
import { ShortcutProvider } from '@/shared/shortcuts';

const SESSION: Session = {
  demo: false,
  person: {
    id: 'p1',
    loginName: 'wangxm',
    name: '王晓梅',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    scope: 'ALL',
    roles: [],
    permissions: ['customer.read', 'customer.write'],
  },
};

export interface ShowOptions {
  at?: string;
  session?: Session | null;
}

/// Shows something as a page at `/here` (another page is at `/there`), with router, queries, session and shortcuts.
export function show(element: ReactNode, { at = '/here', session = SESSION }: ShowOptions = {}) {
  const rootRoute = createRootRoute();
  const here = createRoute({ path: '/here', getParentRoute: () => rootRoute, component: () => element });
  const there = createRoute({ path: '/there', getParentRoute: () => rootRoute, component: () => 'THERE' });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({
    routeTree: rootRoute.addChildren([here, there]),
    history,
    parseSearch: search => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: search => {
      const params = new URLSearchParams();
      for (const [key, value] of Object.entries(search)) {
        if (value !== undefined && value !== '') params.set(key, String(value));
      }
      return params.size > 0 ? `?${params}` : '';
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, session);
  const shown = render(
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          <ShortcutProvider>
            <RouterProvider router={router as never} />
          </ShortcutProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return { ...shown, router, history, queries };
}

/// Lets a media query match, as on a phone.
export function onAPhone(phone: boolean) {
  const before = window.matchMedia;
  window.matchMedia = query =>
    ({
      ...before(query),
      matches: phone && query.includes('max-width'),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as MediaQueryList;
}
