export { Soon as ProductDetailPage } from '@/shared/Soon';
