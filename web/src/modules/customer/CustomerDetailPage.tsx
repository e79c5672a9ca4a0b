export { Soon as CustomerDetailPage } from '@/shared/Soon';
