import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/routes';

export const templateRoutes = [
  createRoute({
    path: 'process-templates',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./TemplateListPage'), 'TemplateListPage'),
  }),
  createRoute({
    path: 'process-templates/$templateId',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./TemplatePage'), 'TemplatePage'),
  }),
  createRoute({
    path: 'process-templates/$templateId/edit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['process.template'] },
    component: lazyRouteComponent(() => import('./TemplateEditPage'), 'TemplateEditPage'),
  }),
  createRoute({
    path: 'process-templates/$templateId/history',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['order.read'] },
    component: lazyRouteComponent(() => import('./TemplateHistoryPage'), 'TemplateHistoryPage'),
  }),
] as const;
