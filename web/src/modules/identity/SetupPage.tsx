export { Soon as SetupPage } from '@/shared/Soon';
