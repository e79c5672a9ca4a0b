import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '@/app/routes';

export const identityRoutes = [
  createRoute({
    path: 'profile',
    getParentRoute: () => shellRoute,
    component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
  }),
  createRoute({
    path: 'people',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['people.read'] },
    component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
  }),
  createRoute({
    path: 'teams',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['people.read'] },
    component: lazyRouteComponent(() => import('./TeamsPage'), 'TeamsPage'),
  }),
  createRoute({
    path: 'roles',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['people.read'] },
    component: lazyRouteComponent(() => import('./RolesPage'), 'RolesPage'),
  }),
  createRoute({
    path: 'audit',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['audit.read'] },
    component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
  }),
  createRoute({
    path: 'tokens',
    getParentRoute: () => shellRoute,
    staticData: { permission: ['token.own'] },
    component: lazyRouteComponent(() => import('./TokensPage'), 'TokensPage'),
  }),
] as const;

export const identityOpenRoutes = [
  createRoute({
    path: 'login',
    getParentRoute: () => rootRoute,
    validateSearch: (search: Record<string, unknown>): { to?: string } =>
      typeof search.to === 'string' ? { to: search.to } : {},
    component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
  }),
  createRoute({
    path: 'setup',
    getParentRoute: () => rootRoute,
    component: lazyRouteComponent(() => import('./SetupPage'), 'SetupPage'),
  }),
] as const;
