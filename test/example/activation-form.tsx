import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from 'qlm-messages';
import { LicenseMessage } from 'qlm-messages/react';
import type { InterpretedResponse } from 'qlm-messages/response';
import { askLicenseServer } from './ask-license-server.ts';
import { WORDING } from './wording.ts';

/** The form that an app shows until it is active. */
export function ActivationForm(): ReactElement {
  const { t, i18n } = useTranslation();
  const [answer, setAnswer] = useState<InterpretedResponse>();
  const [chosen, setChosen] = useState('');

  async function activate(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const key = new FormData(event.currentTarget).get('key');
    setChosen('');
    setAnswer(await askLicenseServer(typeof key === 'string' ? key.trim() : ''));
  }

  return (
    <main lang={i18n.language} dir={i18n.dir()}>
      <h1>{t('title')}</h1>
      <form onSubmit={(event) => void activate(event)}>
        <label>
          {t('key')}
          <input name="key" dir="ltr" defaultValue="A1B2-C3D4-OLD1" autoComplete="off" />
        </label>
        <label>
          {t('language')}
          <select value={i18n.language} onChange={(event) => void i18n.changeLanguage(event.target.value)}>
            {LOCALES.filter(({ tag }) => Object.hasOwn(WORDING, tag)).map(({ tag, ownName }) => (
              <option key={tag} value={tag} lang={tag}>
                {ownName}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t('activate')}</button>
      </form>
      {answer?.outcome === 'success' && <p role="status">{t('active')}</p>}
      {answer !== undefined && answer.outcome !== 'success' && (
        <LicenseMessage
          code={answer.code}
          values={{ ...answer.values, operation: 'activate' }}
          serverText={answer.serverText}
          onAction={(id, { actions }) => setChosen(actions.find((action) => action.id === id)?.label ?? id)}
        />
      )}
      {chosen !== '' && <p role="status">{t('chosen', { action: chosen })}</p>}
    </main>
  );
}
