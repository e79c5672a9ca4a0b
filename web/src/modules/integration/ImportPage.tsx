export { Soon as ImportPage } from '@/shared/Soon';
