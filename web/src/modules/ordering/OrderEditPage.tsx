export { Soon as OrderEditPage } from '@/shared/Soon';
