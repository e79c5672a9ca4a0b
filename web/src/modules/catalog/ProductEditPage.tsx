export { Soon as ProductEditPage } from '@/shared/Soon';
