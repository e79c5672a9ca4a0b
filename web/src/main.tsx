import { createRoot } from 'react-dom/client';
import { GendanApp } from './app/GendanApp';
import { startI18n } from './i18n';
import './app/style.css';

await startI18n();
const root = document.getElementById('root');
if (root) createRoot(root).render(<GendanApp />);
