import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { PermissionCode } from '@/api/common';
import { sessionQuery, sessionStateQuery } from '@/shared/session';
import { NotFoundPage, PageFailed } from './ErrorPages';
import { Shell } from './Shell';

/// The two roots: pages without a session stand under `rootRoute`, all others under `shellRoute`.
/// Each module lists its pages in its own routes.tsx; router.tsx puts them together.

export interface RouterContext {
  queries: QueryClient;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /// Whoever holds none of these sees the no-permission page instead.
    permission?: readonly PermissionCode[];
  }
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: PageFailed,
});

export const shellRoute = createRoute({
  id: 'shell',
  getParentRoute: () => rootRoute,
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: PageFailed,
  beforeLoad: async ({ context, location }) => {
    if (context.queries.getQueryData(sessionQuery.queryKey)) return;
    const state = await context.queries.fetchQuery({ ...sessionStateQuery, staleTime: 0 });
    if (state.setupRequired) throw redirect({ to: '/setup' });
    const person = state.authenticated
      ? await context.queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
      : null;
    if (!person) {
      const to = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/login', search: to ? { to } : {} });
    }
  },
});
