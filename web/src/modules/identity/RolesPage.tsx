export { Soon as RolesPage } from '@/shared/Soon';
