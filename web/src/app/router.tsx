import { createRouter, redirect, createRoute } from '@tanstack/react-router';
import { calendarRoutes } from '@/modules/calendar/routes';
import { catalogRoutes } from '@/modules/catalog/routes';
import { customerRoutes } from '@/modules/customer/routes';
import { identityOpenRoutes, identityRoutes } from '@/modules/identity/routes';
import { integrationRoutes } from '@/modules/integration/routes';
import { inventoryRoutes } from '@/modules/inventory/routes';
import { orderingRoutes } from '@/modules/ordering/routes';
import { templateRoutes } from '@/modules/process/template/routes';
import { processRoutes } from '@/modules/process/routes';
import { workbenchRoutes } from '@/modules/workbench/routes';
import { PageFailed, PageLoading } from './ErrorPages';
import { queries } from './queries';
import { rootRoute, shellRoute } from './routes';

const homeRoute = createRoute({
  path: '/',
  getParentRoute: () => shellRoute,
  beforeLoad: () => {
    throw redirect({ to: '/workbench', replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  ...identityOpenRoutes,
  shellRoute.addChildren([
    homeRoute,
    ...workbenchRoutes,
    ...orderingRoutes,
    ...processRoutes,
    ...customerRoutes,
    ...catalogRoutes,
    ...inventoryRoutes,
    ...templateRoutes,
    ...integrationRoutes,
    ...calendarRoutes,
    ...identityRoutes,
  ]),
]);

/// Everything in the address is text: `?q=007` stays `007`.
function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

export const router = createRouter({
  routeTree,
  context: { queries },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 300,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
