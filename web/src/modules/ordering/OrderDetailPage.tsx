export { Soon as OrderDetailPage } from '@/shared/Soon';
