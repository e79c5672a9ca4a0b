export { Soon as ImportResultPage } from '@/shared/Soon';
