import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const workbenchRoutes = [
  createRoute({
    path: 'workbench',
    getParentRoute: () => shellRoute,
    component: lazyRouteComponent(() => import('./WorkbenchPage'), 'WorkbenchPage'),
  }),
] as const;
