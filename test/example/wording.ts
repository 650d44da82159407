/** The wording of the app itself, by language. That of license messages comes from qlm-messages. */
export const WORDING = {
  en: {
    title: 'Activate Nimbus',
    key: 'License key',
    language: 'Language',
    activate: 'Activate',
    active: 'Nimbus is active on this device.',
    chosen: 'You chose “{{action}}”. A real app would do it now.',
  },
  fr: {
    title: 'Activer Nimbus',
    key: 'Clé de licence',
    language: 'Langue',
    activate: 'Activer',
    active: 'Nimbus est activé sur cet appareil.',
    chosen: 'Vous avez choisi « {{action}} ». Une vraie application le ferait maintenant.',
  },
  ar: {
    title: 'تنشيط Nimbus',
    key: 'مفتاح الترخيص',
    language: 'اللغة',
    activate: 'تنشيط',
    active: 'تم تنشيط Nimbus على هذا الجهاز.',
    chosen: 'اخترت «{{action}}». كان التطبيق الحقيقي سينفذ ذلك الآن.',
  },
  ja: {
    title: 'Nimbus のライセンス認証',
    key: 'ライセンス キー',
    language: '言語',
    activate: 'ライセンス認証',
    active: 'Nimbus はこのデバイスで認証されています。',
    chosen: '「{{action}}」が選択されました。実際のアプリではここで実行されます。',
  },
} as const;
