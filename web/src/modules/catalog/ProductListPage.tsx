export { Soon as ProductListPage } from '@/shared/Soon';
