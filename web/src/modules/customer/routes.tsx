import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const customerRoutes = [
  createRoute({
    path: 'customers',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['customer.read'] },
    component: lazyRouteComponent(() => import('./CustomerListPage'), 'CustomerListPage'),
  }),
  createRoute({
    path: 'customers/new',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['customer.write'] },
    component: lazyRouteComponent(() => import('./CustomerEditPage'), 'CustomerEditPage'),
  }),
  createRoute({
    path: 'customers/$customerId',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['customer.read'] },
    component: lazyRouteComponent(() => import('./CustomerDetailPage'), 'CustomerDetailPage'),
  }),
  createRoute({
    path: 'customers/$customerId/edit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['customer.write'] },
    component: lazyRouteComponent(() => import('./CustomerEditPage'), 'CustomerEditPage'),
  }),
] as const;
