import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const calendarRoutes = [
  createRoute({
    path: 'calendars',
    getParentRoute: () => shellRoute,
    component: lazyRouteComponent(() => import('./CalendarListPage'), 'CalendarListPage'),
  }),
  createRoute({
    path: 'calendars/new',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['calendar.manage'] },
    component: lazyRouteComponent(() => import('./CalendarEditPage'), 'CalendarEditPage'),
  }),
  createRoute({
    path: 'calendars/$calendarId',
    getParentRoute: () => shellRoute,
    component: lazyRouteComponent(() => import('./CalendarPage'), 'CalendarPage'),
  }),
  createRoute({
    path: 'calendars/$calendarId/edit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['calendar.manage'] },
    component: lazyRouteComponent(() => import('./CalendarEditPage'), 'CalendarEditPage'),
  }),
] as const;
