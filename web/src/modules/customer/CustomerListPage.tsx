export { Soon as CustomerListPage } from '@/shared/Soon';
