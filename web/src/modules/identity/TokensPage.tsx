export { Soon as TokensPage } from '@/shared/Soon';
