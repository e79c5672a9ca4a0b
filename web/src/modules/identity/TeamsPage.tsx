export { Soon as TeamsPage } from '@/shared/Soon';
