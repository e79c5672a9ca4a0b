import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const inventoryRoutes = [
  createRoute({
    path: 'stock',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['stock.read'] },
    component: lazyRouteComponent(() => import('./StockPage'), 'StockPage'),
  }),
  createRoute({
    path: 'stock/receipt',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['stock.move'] },
    component: lazyRouteComponent(() => import('./StockReceiptPage'), 'StockReceiptPage'),
  }),
  createRoute({
    path: 'stock/count',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['stock.move'] },
    component: lazyRouteComponent(() => import('./StockCountPage'), 'StockCountPage'),
  }),
  createRoute({
    path: 'stock/drift',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['stock.check'] },
    component: lazyRouteComponent(() => import('./StockDriftPage'), 'StockDriftPage'),
  }),
  createRoute({
    path: 'stock/warehouses',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['stock.read'] },
    component: lazyRouteComponent(() => import('./WarehousesPage'), 'WarehousesPage'),
  }),
] as const;
