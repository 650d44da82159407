import { createInstance } from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { createI18nextResolver } from 'qlm-messages/i18next';
import { MessagesProvider } from 'qlm-messages/react';
import 'qlm-messages/style.css';
import { ActivationForm } from './activation-form.tsx';
import { WORDING } from './wording.ts';

const i18next = createInstance();
await i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: Object.fromEntries(Object.entries(WORDING).map(([tag, translation]) => [tag, { translation }])),
  interpolation: { escapeValue: false },
});
const resolver = await createI18nextResolver(i18next);

createRoot(document.querySelector('#app') ?? document.body).render(
  <StrictMode>
    <MessagesProvider resolver={resolver}>
      <ActivationForm />
    </MessagesProvider>
  </StrictMode>,
);
