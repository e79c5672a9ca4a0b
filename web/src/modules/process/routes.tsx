import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const processRoutes = [
  createRoute({
    path: 'tasks',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./tasks/TasksPage'), 'TasksPage'),
  }),
  createRoute({
    path: 'boards',
    getParentRoute: () => shellRoute,
    beforeLoad: () => {
      throw redirect({ to: '/boards/orders' as never, replace: true });
    },
  }),
  createRoute({
    path: 'boards/orders',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./board/OrderBoardPage'), 'OrderBoardPage'),
  }),
  createRoute({
    path: 'boards/team',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./board/TeamBoardPage'), 'TeamBoardPage'),
  }),
  createRoute({
    path: 'boards/gantt',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./board/GanttPage'), 'GanttPage'),
  }),
  createRoute({
    path: 'boards/calendar',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./board/PromisePage'), 'PromisePage'),
  }),
] as const;
