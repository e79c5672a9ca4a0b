export { Soon as WorkbenchPage } from '@/shared/Soon';
