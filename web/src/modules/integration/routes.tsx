import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const integrationRoutes = [
  createRoute({
    path: 'imports',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.import'] },
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
  }),
  createRoute({
    path: 'imports/$importId',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.import'] },
    component: lazyRouteComponent(() => import('./ImportResultPage'), 'ImportResultPage'),
  }),
] as const;
