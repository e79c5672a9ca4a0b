export { Soon as CustomerEditPage } from '@/shared/Soon';
