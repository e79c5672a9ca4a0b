export { Soon as ProfilePage } from '@/shared/Soon';
