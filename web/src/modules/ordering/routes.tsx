import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const orderingRoutes = [
  createRoute({
    path: 'orders',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./OrderListPage'), 'OrderListPage'),
  }),
  createRoute({
    path: 'orders/new',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.draft'] },
    component: lazyRouteComponent(() => import('./OrderEditPage'), 'OrderEditPage'),
  }),
  createRoute({
    path: 'orders/$orderId',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./OrderDetailPage'), 'OrderDetailPage'),
  }),
  createRoute({
    path: 'orders/$orderId/edit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.draft'] },
    component: lazyRouteComponent(() => import('./OrderEditPage'), 'OrderEditPage'),
  }),
] as const;
