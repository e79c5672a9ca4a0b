import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const catalogRoutes = [
  createRoute({
    path: 'products',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['product.read'] },
    component: lazyRouteComponent(() => import('./ProductListPage'), 'ProductListPage'),
  }),
  createRoute({
    path: 'products/new',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['product.write'] },
    component: lazyRouteComponent(() => import('./ProductEditPage'), 'ProductEditPage'),
  }),
  createRoute({
    path: 'products/$productId',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['product.read'] },
    component: lazyRouteComponent(() => import('./ProductDetailPage'), 'ProductDetailPage'),
  }),
  createRoute({
    path: 'products/$productId/edit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['product.write'] },
    component: lazyRouteComponent(() => import('./ProductEditPage'), 'ProductEditPage'),
  }),
] as const;
