export { Soon as PeoplePage } from '@/shared/Soon';
