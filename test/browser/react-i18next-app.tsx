// An app with react-i18next whose license message follows the same instance.
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { createI18nextResolver } from '../../src/i18next/index.ts';
import { LicenseMessage, MessagesProvider } from '../../src/react/index.ts';

function Page(): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p id="greeting">{t('greeting')}</p>
      {['en', 'fr', 'ja', 'ar'].map((language) => (
        <button key={language} type="button" id={language} onClick={() => void i18n.changeLanguage(language)}>
          {language}
        </button>
      ))}
      <LicenseMessage code={209} />
    </>
  );
}

/** Starts in French, with one text in the app's own words. */
export async function startI18nextApp(): Promise<void> {
  const own = { codes: { License_Expired: { title: 'Terminé' } } };
  const i18next = createInstance();
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'en',
    resources: { en: { translation: { greeting: 'Hello' } }, fr: { translation: { greeting: 'Bonjour' }, qlm: own } },
  });
  const resolver = await createI18nextResolver(i18next);
  createRoot(document.querySelector('#root') ?? document.body).render(
    <StrictMode>
      <I18nextProvider i18n={i18next}>
        <MessagesProvider resolver={resolver}>
          <Page />
        </MessagesProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}
