import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  ShopOutlined,
  TagsOutlined,
  TeamOutlined,
  UserOutlined,
  SafetyOutlined,
  ProjectOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { PermissionCode } from '@/api/common';

/// The places of the program, in the order in which they are used in a day.
export interface NavigationPlace {
  key: string;
  to: string;
  icon: ReactNode;
  permission?: readonly PermissionCode[];
  group?: 'settings';
  /// The second key after `g`.
  shortcut?: string;
}

export const PLACES: readonly NavigationPlace[] = [
  { key: 'workbench', to: '/workbench', icon: <HomeOutlined />, shortcut: 'w' },
  { key: 'tasks', to: '/tasks', icon: <CheckSquareOutlined />, permission: ['order.read'], shortcut: 't' },
  { key: 'orders', to: '/orders', icon: <FileTextOutlined />, permission: ['order.read'], shortcut: 'o' },
  { key: 'boards', to: '/boards', icon: <ProjectOutlined />, permission: ['order.read'], shortcut: 'b' },
  {
    key: 'customers',
    to: '/customers',
    icon: <ShopOutlined />,
    permission: ['customer.read'],
    shortcut: 'c',
  },
  { key: 'products', to: '/products', icon: <TagsOutlined />, permission: ['product.read'], shortcut: 'p' },
  { key: 'stock', to: '/stock', icon: <ContainerOutlined />, permission: ['stock.read'], shortcut: 's' },
  { key: 'imports', to: '/imports', icon: <ImportOutlined />, permission: ['order.import'] },
  {
    key: 'templates',
    to: '/process-templates',
    icon: <ApartmentOutlined />,
    permission: ['order.read'],
    group: 'settings',
  },
  { key: 'people', to: '/people', icon: <UserOutlined />, permission: ['people.read'], group: 'settings' },
  { key: 'teams', to: '/teams', icon: <TeamOutlined />, permission: ['people.read'], group: 'settings' },
  { key: 'roles', to: '/roles', icon: <SafetyOutlined />, permission: ['people.read'], group: 'settings' },
  {
    key: 'calendars',
    to: '/calendars',
    icon: <CalendarOutlined />,
    permission: ['calendar.manage', 'people.read'],
    group: 'settings',
  },
  { key: 'audit', to: '/audit', icon: <AuditOutlined />, permission: ['audit.read'], group: 'settings' },
  { key: 'tokens', to: '/tokens', icon: <KeyOutlined />, permission: ['token.own'], group: 'settings' },
];

export function placesFor(permissions: readonly string[]): NavigationPlace[] {
  return PLACES.filter(
    place => !place.permission || place.permission.some(code => permissions.includes(code)),
  );
}

export function placeOfPath(path: string): string | undefined {
  return PLACES.find(place => path === place.to || path.startsWith(`${place.to}/`))?.key;
}
