export { Soon as OrderListPage } from '@/shared/Soon';
