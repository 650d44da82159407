import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { TEXT_CHECKS } from '../../src/check/text/index.ts';
import { LENGTH_BUDGETS } from '../../src/check/text/too-long.ts';
import { readBundle, TAGS } from '../locales.ts';

type Field = 'title' | 'message' | 'action' | 'label';

/** A text that must be found: the characters to point at (all of them where none are given), and what is right instead. */
type Found = readonly [locale: string, field: Field, text: string, fragment?: string | undefined, expected?: string];

/** A text that looks like it and is right. */
type Silent = readonly [locale: string, field: Field, text: string];

const KEYS: Readonly<Record<Field, string>> = {
  title: 'codes.License_Expired.title',
  message: 'codes.License_Expired.message',
  action: 'codes.License_Expired.action',
  label: 'labels.copy',
};

const PLURAL = '{maxTrials, plural, one {# day} other {# days}}';

const TABLES: Readonly<Record<string, { readonly found: readonly Found[]; readonly silent: readonly Silent[] }>> = {
  'end-punctuation': {
    found: [
      ['en', 'message', 'The license has ended', 'd', '.'],
      ['de', 'action', 'Erneuern Sie die Lizenz,', ',', '.'],
      ['fr', 'message', 'La licence est terminée\u00a0:', ':', '.'],
      ['es', 'action', 'Renueve la licencia (si puede)', 'e', '.'],
      ['ja', 'message', 'ライセンスの期限が切れました', 'た', '。'],
      ['ja', 'message', 'ライセンスの期限が切れました.', '.', '。'],
      ['ja', 'message', '使用中のデバイスは「{activatedDeviceName}」', '{activatedDeviceName}', '。'],
      ['zh-Hans', 'action', '请续订许可证.', '.', '。'],
      ['zh-Hant', 'action', '請續訂授權', '權', '。'],
      ['ar', 'message', 'انتهت صلاحية الترخيص', 'ص', '.'],
      ['pl', 'message', 'Licencja wygasła。', '。', '.'],
      ['sv', 'message', 'Licensen gällde till {expiryDate, date, long}', '{expiryDate, date, long}', '.'],
      ['hi', 'message', 'लाइसेंस समाप्त हो गया है', 'ै', '।'],
      ['hy', 'message', 'Լիցենզիան ավարտվել է.', '.', '։'],
      ['ru', 'message', 'Срок действия лицензии истёк', 'к', '.'],
      ['it', 'message', 'Vale {maxTrials, plural, one {# giorno.} many {# di giorni.} other {# giorni}}', 'i', '.'],
      ['de', 'title', 'Ihre Lizenz ist abgelaufen.', '.', 'no full stop'],
      ['ja', 'title', 'ライセンスの期限が切れました。', '。', 'no full stop'],
      ['zh-Hans', 'label', '复制详细信息。', '。', 'no full stop'],
      ['ar', 'label', 'نسخ التفاصيل.', '.', 'no full stop'],
      ['hi', 'title', 'लाइसेंस समाप्त हो गया है।', '।', 'no full stop'],
      // A short word that other texts have without a dot.
      ['en', 'title', 'Your license isn’t set up.', '.', 'no full stop'],
      ['ko', 'label', '세부 정보 복사하기.', '.', 'no full stop'],
    ],
    silent: [
      ['en', 'message', 'The app said “Try again.”'],
      ['en', 'message', 'The app said “Try again”.'],
      ['en', 'message', 'The license ended (it was a trial.)'],
      ['de', 'message', 'Die Meldung lautet „Kein Zugriff.“'],
      ['fr', 'action', 'Avez-vous une nouvelle clé\u00a0?'],
      ['el', 'action', 'Έχετε νέο κλειδί;'],
      ['ar', 'action', 'هل لديك مفتاح جديد؟'],
      ['ja', 'message', '表示は「期限切れです。」'],
      ['ja', 'message', '表示は「期限切れ」です。'],
      ['zh-Hans', 'message', '许可证属于 Example Inc.'],
      ['th', 'message', 'ใบอนุญาตหมดอายุแล้ว'],
      ['lo', 'message', 'ໃບອະນຸຍາດໝົດອາຍຸແລ້ວ'],
      ['km', 'message', 'អាជ្ញាប័ណ្ណផុតកំណត់ហើយ'],
      ['km', 'message', 'អាជ្ញាប័ណ្ណផុតកំណត់ហើយ។'],
      ['my', 'message', 'လိုင်စင် သက်တမ်းကုန်ပြီ။'],
      ['hi', 'message', 'लाइसेंस समाप्त हो गया है।'],
      ['hi', 'message', 'लाइसेंस समाप्त हो गया है.'],
      ['mr', 'message', 'परवाना संपला आहे.'],
      ['ur', 'message', 'لائسنس ختم ہو گیا ہے۔'],
      ['hy', 'message', 'Լիցենզիան ավարտվել է։'],
      ['am', 'message', 'ፈቃዱ አብቅቷል።'],
      ['he', 'message', 'הרישיון פג.'],
      ['fa', 'message', 'مجوز منقضی شده است.'],
      ['ka', 'message', 'ლიცენზიას ვადა გაუვიდა.'],
      // The date has the stop.
      ['ru', 'message', 'Лицензия действовала до {expiryDate, date, long}'],
      ['it', 'message', 'Vale {maxTrials, plural, one {# giorno} many {# di giorni} other {# giorni}}.'],
      ['it', 'message', '{maxTrials, plural, one {Vale # giorno.} many {Vale # di giorni.} other {Vale # giorni.}}'],
      ['de', 'title', 'Gilt für Geräte der Firma Muster o. Ä.'],
      ['de', 'title', 'Lizenz der Example Inc.'],
      ['en', 'title', 'Not valid on devices, e.g.'],
      ['de', 'title', 'Abgelaufen am 3.'],
      ['fr', 'title', 'Avez-vous une clé\u00a0?'],
      ['de', 'message', 'Kaputt {'],
      ['bo', 'title', 'ཆོག་མཆན་དུས་ཚོད་རྫོགས་སོང་།'],
    ],
  },
  'quotation-marks': {
    found: [
      ['de', 'message', 'Aktiv auf "Gerät A".', '"Gerät A"', '„…“'],
      ['de', 'message', 'Aktiv auf “Gerät A”.', '“Gerät A”', '„…“'],
      ['de', 'message', 'Aktiv auf „Gerät A”.', '„Gerät A”', '„…“'],
      ['pl', 'message', 'Aktywna na „{activatedDeviceName}“.', '„{activatedDeviceName}“', '„…”'],
      ['fr', 'message', 'Active sur "{activatedDeviceName}".', '"{activatedDeviceName}"', '«\u00a0…\u00a0»'],
      ['ja', 'message', '“デバイス”で有効です。', '“デバイス”', '「…」'],
      ['zh-Hans', 'message', '已在"设备"上激活。', '"设备"', '“…”'],
      ['en', 'message', 'Active on «Device A».', '«Device A»', '“…”'],
      ['en', 'message', "Active on 'Device A'.", "'Device A'", '“…”'],
      ['en', 'message', 'Active on “Device A.', '“', '“…”'],
      ['ja', 'message', 'デバイス」で有効です。', '」', '「…」'],
      ['sv', 'message', 'Aktiv på ”Enhet A.', '”', '”…”'],
      ['ar', 'message', 'نشط على "الجهاز".', '"الجهاز"', '”…“'],
      ['ru', 'message', 'Активна на "Устройстве".', '"Устройстве"', '«…»'],
    ],
    silent: [
      ['de', 'message', 'Aktiv auf „Gerät ‚A‘“.'],
      ['de', 'message', 'Aktiv auf »Gerät A«.'],
      ['pl', 'message', 'Aktywna na „{activatedDeviceName}”.'],
      ['fr', 'message', 'Active sur «\u00a0l’appareil d’Anne\u00a0».'],
      ['en', 'message', 'It’s active on “Anne’s ‘old’ device”.'],
      ['en', 'message', 'The screen has 15" and the users’ devices don’t.'],
      ['sv', 'message', 'Aktiv på ”Enhet A”.'],
      ['ja', 'message', '「『A』」で有効です。'],
      ['zh-Hans', 'message', '已在“设备”上激活，见《说明》。'],
      ['he', 'message', 'הדו"ח של ארה"ב.'],
      ['en', 'action', 'Open Settings › Date.'],
      ['uz', 'message', 'Litsenziya o‘z muddatini o‘tadi.'],
      ['es', 'message', 'Activa en «Equipo A».'],
      ['nl', 'message', 'Actief op “Apparaat A”.'],
      ['de', 'message', '{maxTrials, plural, one {„Ein Tag“} other {„# Tage“}} im Text.'],
    ],
  },
  'apostrophe-style': {
    found: [
      ['fr', 'message', "L'application est à jour.", "'", '’'],
      ['fr', 'message', "L''application est à jour.", "''", '’'],
      ['fr', 'message', 'L´application est à jour.', '´', '’'],
      ['en', 'message', 'The license isn`t valid here.', '`', '’'],
      ['it', 'message', "Controlla un po' il dispositivo.", "'", '’'],
      ['en', 'message', "{activatedDeviceName}'s license has ended.", "'", '’'],
      ['uk', 'message', "Ім'я пристрою змінено.", "'", '’'],
      ['tr', 'message', "Lisans Ankara'da etkin.", "'", '’'],
    ],
    silent: [
      ['fr', 'message', 'L’application est à jour.'],
      ['en', 'message', "Write '{'name'}' there."],
      ['en', 'message', "Active on 'Device A'."],
      ['he', 'message', "הצ'אט נסגר."],
      ['uk', 'message', 'Імʼя пристрою змінено.'],
      ['haw', 'message', 'Ua pau ka laikini o kēia ʻāpana.'],
      ['en', 'message', 'The line is 5′ long.'],
    ],
  },
  'punctuation-spacing': {
    found: [
      ['de', 'message', 'Die Lizenz ist abgelaufen .', ' .'],
      ['en', 'message', 'The license , as you know, has ended.', ' ,'],
      ['es', 'message', 'Compruebe lo siguiente : la fecha.', ' :'],
      ['ar', 'message', 'انتهى الترخيص ، حاول مرة أخرى.', ' ،'],
      ['ru', 'message', 'Срок истёк ; обновите её.', ' ;'],
      ['en', 'message', 'Active on {activatedDeviceName} .', ' .'],
      ['fr', 'message', 'Vérifiez ceci: la date.', ':', 'a no-break space (U+00A0 or U+202F)'],
      ['fr', 'message', 'Vérifiez ceci : la date.', ' :'],
      ['fr', 'message', 'Avez-vous une clé?', '?'],
      ['fr', 'message', 'Active sur «appareil».', '«appareil»'],
      ['fr', 'message', 'Active sur « appareil\u00a0».', '« appareil\u00a0»'],
      ['fr', 'message', 'Active sur «\u00a0appareil ».', ' »'],
      ['fr-CA', 'message', 'Vérifiez ceci: la date.', ':'],
      ['fr-CA', 'message', 'Avez-vous une clé\u00a0?', '\u00a0?'],
      ['ja', 'message', '期限が切れました。 更新してください。', ' '],
      ['zh-Hans', 'message', '许可证已过期 ，请续订。', ' '],
      ['zh-Hans', 'message', '{activatedDeviceName} ，已激活。', ' '],
      ['it', 'message', 'La licenza è scaduta,riprova.', ','],
      ['sv', 'message', 'Licensen har gått ut.Försök igen.', '.'],
      ['en', 'message', 'The license ended.{activatedDeviceName} is offline.', '.'],
      ['ar', 'message', 'انتهى الترخيص،حاول مرة أخرى.', '،'],
      ['ko', 'message', '만료되었습니다.다시 시도하세요.', '.'],
      ['ka', 'message', 'ვადა გაუვიდა.სცადეთ ხელახლა.', '.'],
      ['hi', 'message', 'समाप्त हो गया है।पुनः प्रयास करें।', '।'],
      ['pl', 'message', 'Licencja wygasła..', '..', 'one mark'],
      ['pt-BR', 'message', 'A licença expirou,, tente novamente.', ',,'],
      ['ja', 'message', '期限が切れました。。', '。。'],
      ['ru', 'message', 'Срок истёк {expiryDate, date, long}.', '{expiryDate, date, long}.'],
      ['de', 'message', 'Gilt {maxTrials, plural, one {# Tag.} other {# Tag}}.', '.} other {# Tag}}.'],
    ],
    silent: [
      ['fr', 'message', 'Vérifiez ceci\u00a0: la date\u202f; avez-vous «\u00a0la clé\u00a0»\u202f?'],
      ['fr', 'message', 'Il est 10:30, le rapport est de 16:9.'],
      ['fr-CA', 'message', 'Avez-vous une clé? Voici «\u00a0la clé\u00a0»\u00a0: A; B.'],
      ['de', 'message', 'Version 4.2, 1.000,5 Euro, z.B. am 3.10. um 10:30 Uhr.'],
      ['en', 'message', 'It needs .NET 8, Node.js and e.g. 1,000 files.'],
      ['en', 'message', 'Use a device, i.e., a computer etc., please.'],
      ['sv', 'message', 'Enhetens IP:n och VPN:et.'],
      ['el', 'message', 'Δοκιμάστε ό,τι θέλετε.'],
      ['ja', 'message', 'ライセンス サーバー（VPN）です。デバイス 3 台。'],
      ['ja', 'message', '更新しますか？\u3000はい。'],
      ['th', 'message', 'ลองใหม่ ๆ , อีกครั้ง'],
      ['ta', 'message', 'கி.மு ஆண்டு.'],
      ['br', 'message', 'Gwiriit an dra-mañ : an deiziad.'],
      ['he', 'message', 'הגרסה היא 4.2.'],
      ['ar', 'message', 'الإصدار 4.2، والرقم 1,000.'],
      ['en', 'message', `It ends in ${PLURAL}.`],
      ['de', 'message', 'Gilt {maxTrials, plural, one {# Tag.} other {# Tage.}}'],
    ],
  },
  'foreign-punctuation': {
    found: [
      ['ar', 'message', 'انتهى الترخيص, حاول مرة أخرى.', ',', '،'],
      ['ar', 'message', 'انتهى الترخيص; حاول مرة أخرى.', ';', '؛'],
      ['ar', 'action', 'هل لديك مفتاح جديد?', '?', '؟'],
      ['fa', 'message', 'مجوز منقضی شد, دوباره تلاش کنید.', ',', '،'],
      ['ar', 'message', 'استخدم VPN, ثم حاول مرة أخرى.', ',', '،'],
      ['zh-Hans', 'message', '许可证已过期,请续订。', ',', '，'],
      ['zh-Hans', 'message', '许可证已过期.请续订。', '.', '。'],
      ['ja', 'message', 'オフラインですか?もう一度お試しください。', '?', '？'],
      ['ja', 'message', '期限が切れ, 更新が必要です。', ',', '、'],
      ['de', 'message', 'Die Lizenz ist abgelaufen。 Erneuern Sie sie.', '。'],
      ['fr', 'message', 'La licence est finie، réessayez.', '،'],
      ['ko', 'message', '만료되었습니다。 다시 시도하세요.', '。'],
      ['el', 'message', 'Έχετε κλειδί? Δοκιμάστε ξανά.', '?', ';'],
      ['es', 'message', 'Tiene una clave?', '?', '¿…?'],
      ['ru', 'message', 'Срок истёк， обновите её.', '，'],
    ],
    silent: [
      ['ar', 'message', 'انتهى الترخيص، حاول؛ هل نجح؟'],
      ['ar', 'message', 'العدد 1,000 والعدد ١,٠٠٠ من Foo, Inc.'],
      ['ja', 'message', 'バージョン 4.2、1,000 件、Node.js です。'],
      ['zh-Hans', 'message', '版本 4.2 属于 Foo, Inc. 公司。'],
      ['zh-Hans', 'message', '版本4.2，共1,000件。'],
      ['el', 'message', 'Έχετε κλειδί; Δοκιμάστε· ξανά.'],
      ['es', 'message', '¿Tiene una clave? Renueve.'],
      ['ko', 'message', '만료되었습니다. 다시, 시도하세요.'],
      ['he', 'message', 'הרישיון פג, נסה שוב; בסדר?'],
      ['hi', 'message', 'समाप्त, पुनः प्रयास करें।'],
      ['fr', 'message', '«\u00a0Bon\u00a0» – c’est l’heure…'],
      ['ur', 'message', 'لائسنس ختم ہو گیا ہے۔ دوبارہ کوشش کریں۔'],
    ],
  },
  'repeated-word': {
    found: [
      ['en', 'message', 'The the license has ended.', 'The the', 'The'],
      ['de', 'message', 'Die Lizenz Lizenz ist abgelaufen.', 'Lizenz Lizenz', 'Lizenz'],
      ['fr', 'message', 'La licence est est terminée.', 'est est', 'est'],
      ['es', 'message', 'La licencia de de prueba.', 'de de', 'de'],
      ['pl', 'message', 'Licencja już już wygasła.', 'już już', 'już'],
      ['ar', 'message', 'حاول مرة مرة أخرى.', 'مرة مرة', 'مرة'],
      ['ru', 'message', 'Срок лицензии лицензии истёк.', 'лицензии лицензии', 'лицензии'],
      [
        'en',
        'message',
        'Use the {maxTrials, plural, one {the trial} other {# trials}}.',
        'the {maxTrials, plural, one {the',
        'the',
      ],
    ],
    silent: [
      ['en', 'message', 'The license that that device has.'],
      ['de', 'message', 'Lizenzen, die die App braucht, wenn Sie sie verwenden.'],
      ['fr', 'message', 'Vous vous connectez, et nous nous connectons.'],
      ['id', 'message', 'Perangkat perangkat ini tidak aktif.'],
      ['tr', 'message', 'Lisans yavaş yavaş bitiyor.'],
      ['hi', 'message', 'अलग अलग डिवाइस।'],
      ['cs', 'message', 'Zařízení se se serverem spojí.'],
      ['en', 'message', 'Try again. Again, wait.'],
      ['en', 'message', '{maxTrials, plural, one {one day} other {one day}}.'],
      ['en', 'message', 'On {activatedDeviceName} {activatedDeviceName}.'],
      ['de', 'message', 'Gerät Geräte Gerät-A.'],
      ['ja', 'message', 'ライセンス ライセンス。'],
    ],
  },
  ellipsis: {
    found: [
      ['en', 'message', 'Please wait…', '…'],
      ['de', 'label', 'Kopieren...', '...'],
      ['zh-Hans', 'message', '请稍候……', '……'],
      ['ja', 'message', 'お待ちください・・・', '・・・'],
      ['fr', 'action', '{maxTrials, plural, one {Attendez...} many {Bien.} other {Bien.}}', '...'],
    ],
    silent: [
      ['en', 'message', 'Version 4.2.1. Wait.'],
      ['ja', 'message', 'デバイス・アプリ・サーバー。'],
      ['de', 'label', 'Kopieren'],
    ],
  },
  'exclamation-mark': {
    found: [
      ['en', 'title', 'License expired!', '!'],
      ['es', 'message', '¡Su licencia ha caducado.', '¡'],
      ['zh-Hans', 'message', '许可证已过期！', '！'],
      ['hy', 'message', 'Լիցենզիան ավարտվե՜լ է։', '՜'],
      ['fr', 'message', 'La licence est finie\u00a0!', '!'],
      ['de', 'label', 'Kopieren!!', '!!'],
    ],
    silent: [
      ['es', 'message', '¿Tiene una clave?'],
      ['naq', 'message', '!nona ǃgâi.'],
      ['en', 'title', 'License expired'],
    ],
  },
  'all-caps': {
    found: [
      ['en', 'message', 'Your LICENSE has ended.', 'LICENSE'],
      ['de', 'message', 'Prüfen Sie GRÖßE und Datum.', 'GRÖßE'],
      ['de', 'message', 'Die Lizenz ist NUR hier gültig.', 'NUR'],
      ['ru', 'message', 'Срок действия ИСТЁК.', 'ИСТЁК'],
      ['el', 'message', 'Η άδεια ΕΛΗΞΕ.', 'ΕΛΗΞΕ'],
      ['fr', 'title', 'VOTRE LICENCE EST FINIE', 'VOTRE LICENCE EST FINIE'],
      ['zh-Hans', 'message', '您的LICENSE已过期。', 'LICENSE'],
    ],
    silent: [
      ['de', 'message', 'Prüfen Sie VPN, IP, ID, SMS und PDF.'],
      ['pl', 'message', 'Dane HTML, wiek XVIII.'],
      ['de', 'message', 'Die Nachricht per SMS (sms) kam nicht an.'],
      ['en', 'message', 'Use VPN or Wi-Fi with IPv4.'],
      ['ar', 'message', 'تحقق من VPN.'],
      ['de', 'message', 'Maßeinheit kWh und GmbH.'],
    ],
  },
  'too-long': {
    found: [
      ['en', 'title', 'x'.repeat(LENGTH_BUDGETS.english.title + 1)],
      ['en', 'message', `${'y'.repeat(160)}.`],
      ['de', 'title', 'x'.repeat(73), undefined, 'at most 72 characters'],
      ['ja', 'title', 'あ'.repeat(46), undefined, 'at most 45 characters'],
      ['ko', 'action', `${'가'.repeat(200)}.`],
      ['fr', 'message', `{maxTrials, plural, one {a.} many {b.} other {${'c'.repeat(256)}.}}`],
    ],
    silent: [
      ['en', 'title', 'x'.repeat(LENGTH_BUDGETS.english.title)],
      ['de', 'title', 'x'.repeat(72)],
      ['ja', 'title', 'あ'.repeat(45)],
      ['de', 'label', 'x'.repeat(100)],
      [
        'fr',
        'message',
        `{maxTrials, plural, one {${'a'.repeat(100)}.} many {${'b'.repeat(100)}.} other {${'c'.repeat(100)}.}}`,
      ],
      ['de', 'message', `${'z'.repeat(230)} {expiryDate, date, long}.`],
      // Marks above a letter are no characters of their own.
      ['th', 'title', 'ที่'.repeat(72)],
    ],
  },
  'too-many-sentences': {
    found: [
      ['en', 'title', 'License not found. Check the license key', undefined, 'at most 1'],
      [
        'de',
        'message',
        'Die Lizenz ist abgelaufen. Die Zeit ist vorbei. Das Gerät ist offline.',
        undefined,
        'at most 2',
      ],
      ['ja', 'message', '期限が切れました。更新が必要です。お待ちください。'],
      ['zh-Hans', 'action', '请续订。请重试。请等待。请联系支持人员。', undefined, 'at most 3'],
      ['ar', 'message', 'انتهى الترخيص. حاول مرة أخرى. تواصل مع فريق الدعم.'],
      ['hi', 'message', 'लाइसेंस समाप्त हो गया है। पुनः प्रयास करें। समर्थन से संपर्क करें।'],
      ['en', 'message', '{maxTrials, plural, one {It ended. Try again. Contact support.} other {It ended.}}'],
    ],
    silent: [
      ['en', 'message', 'Version 4.2 is needed, e.g. from 3.10. The other one ended.'],
      ['en', 'message', '{maxTrials, plural, one {One ended. It’s over.} other {They ended. It’s over.}}'],
      ['de', 'message', 'Am 3. Oktober endet die Lizenz, d. h. bald. Erneuern Sie sie z. B. morgen.'],
      ['en', 'action', 'Wait. Try again. If that doesn’t help, contact support.'],
      ['en', 'message', 'The product of Example Inc. Berlin ended. Renew it.'],
      ['th', 'message', 'ใบอนุญาตหมดอายุ ลองอีกครั้ง ติดต่อฝ่ายสนับสนุน รอสักครู่'],
      ['de', 'label', 'Eins. Zwei. Drei'],
    ],
  },
  'other-language': {
    found: [
      ['pt-BR', 'title', 'Su licencia ya no tiene conexión'],
      ['de', 'message', 'This license can no longer be used on this device.'],
      ['es', 'message', 'Votre licence est déjà utilisée sur un autre appareil.'],
      ['fr', 'action', 'Erneuern Sie Ihre Lizenz und aktivieren Sie das Gerät dann erneut.'],
      ['sv', 'message', 'Deine Lizenz ist nicht mehr gültig, und das Gerät wurde deaktiviert.'],
      ['it', 'message', 'Licencja nie jest już aktywna na tym urządzeniu.'],
      ['en', 'message', 'Tu licencia ya no se puede usar en otro equipo sin conexión.'],
      ['ja', 'message', '此许可证已过期。'],
      ['ja', 'message', 'The time of this license is over.'],
      ['ar', 'message', 'The time of this license is over.'],
      ['ru', 'message', 'The license of this device is over.'],
      ['nl', 'message', 'Votre licence est déjà utilisée sur un autre appareil, vous pouvez réessayer.'],
    ],
    silent: [
      ['pt-PT', 'message', 'A sua licença já não pode ser utilizada neste dispositivo.'],
      ['da', 'message', 'Licensen kan ikke længere bruges på denne enhed.'],
      ['nb', 'message', 'Lisensen kan ikke lenger brukes på denne enheten. Prøv igjen senere.'],
      ['gl', 'message', 'A súa licenza xa non se pode usar neste dispositivo.'],
      ['ca', 'message', 'La vostra llicència ja no es pot utilitzar en aquest dispositiu.'],
      ['nl', 'message', 'Uw licentie is niet meer geldig op dit apparaat.'],
      ['de', 'message', 'Installieren Sie das Update der App und den Online-Support.'],
      ['de', 'label', 'Name'],
      ['en-GB', 'message', 'Your licence can no longer be used on this device.'],
      ['ja', 'title', '接続問題'],
      ['ja', 'message', '更新完了。'],
      ['ja', 'label', 'SMS'],
    ],
  },
  'english-word': {
    found: [
      ['fr', 'message', 'Votre license est terminée.', 'license'],
      ['de', 'message', 'Die Lizenz ist abgelaufen, please warten Sie.', 'please'],
      ['es', 'message', 'Renueve the license de la aplicación.', 'the license'],
      ['pl', 'action', 'Odnów licencję and aktywuj ponownie urządzenie.', 'and'],
      ['sv', 'message', 'Licensen isn’t giltig längre.', 'isn’t'],
      ['it', 'message', 'La licenza is terminata.', 'is'],
      ['de', 'message', 'Aktiv auf {activatedDeviceName}please.', 'please'],
    ],
    silent: [
      ['de', 'message', 'Die App war in der Cloud und online, der Support will das Update.'],
      ['nl', 'message', 'De app is of was in gebruik, neem contact op met support.'],
      ['fr', 'message', 'Or la licence est finie.'],
      ['pl', 'message', 'To jest to urządzenie.'],
      ['en-GB', 'message', 'The licence of this device is over.'],
      ['fr', 'message', 'Votre licence est sur le site the-app et son plan.'],
      ['it', 'label', 'Chat'],
    ],
  },
};

describe.each(Object.entries(TABLES))('%s', (kind, { found, silent }) => {
  const rows = found.map(([locale, field, text, fragment, expected]) => ({ locale, field, text, fragment, expected }));

  test.each(rows)('$locale $field: finds $text', ({ locale, field, text, fragment, expected }) => {
    const problems = problemsOf(kind, locale, field, text);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.key).toBe(KEYS[field]);
    if (fragment !== undefined) expect(pointedAt(problem, locale, field, text)).toBe(fragment);
    if (expected !== undefined) expect(problem?.expected).toBe(expected);
  });

  test.each(rows)('$locale $field: finds nothing else in $text', ({ locale, field, text }) => {
    const problems = check({ [`${locale}.json`]: plant(locale, field, text) }, { only: Object.keys(TABLES) });
    const kinds = problems.filter(({ key }) => key === KEYS[field]).map((problem) => problem.kind);
    expect([...new Set(kinds)]).toEqual([kind]);
  });

  test.each(silent)('%s %s: nothing in %s', (locale, field, text) => {
    expect(problemsOf(kind, locale, field, text)).toEqual([]);
  });
});

test.each(TAGS)('%s: a text left in English is for another check alone', (tag) => {
  const english = readBundle('en').codes.License_Expired.message;
  const only = Object.keys(TABLES);
  const problems = check({ [`${tag}.json`]: plant(tag, 'message', english) }, { only });
  expect(problems).toEqual([]);
});

test('a file whose name tells no language is not judged by the rules of English', () => {
  const texts = [
    '期限が切れました',
    'Aktiv auf „Gerät A“',
    "L'app ; la la licence",
    'Votre licence est déjà active ici : vous pouvez.',
  ];
  for (const text of texts) {
    expect(check({ 'xx.json': plant('xx', 'message', text) }, { only: Object.keys(TABLES) })).toEqual([]);
  }
});

test('markup, addresses and garbled characters are for other checks alone', () => {
  for (const text of ['Voyez <a href="x">ceci</a>.', 'Voyez https://example.com/a..b?c,d!e.', 'L\ufffdapp a fini.']) {
    expect(check({ 'fr.json': plant('fr', 'message', text) }, { only: Object.keys(TABLES) })).toEqual([]);
  }
});

test('a problem inside a branch is reported once, and every branch is looked at', () => {
  const text =
    '{maxTrials, plural, one {{activatedDeviceName, select, a {A} other {B..}}} other {{activatedDeviceName, select, a {C} other {D..}}}} end.';
  const problems = problemsOf('punctuation-spacing', 'en', 'message', text.replace('} end.', '}'));
  expect(problems.map(({ column }) => column)).toEqual([...new Set(problems.map(({ column }) => column))]);
  expect(problems).toHaveLength(2);
});

test.each(Object.keys(TABLES))('%s takes hostile texts in its stride', (kind) => {
  const texts = [
    'a'.repeat(9_000),
    'a '.repeat(4_500),
    '. '.repeat(4_500),
    "'".repeat(9_000),
    '«'.repeat(9_000),
    'A\u0301'.repeat(4_000),
  ];
  const start = performance.now();
  for (const text of texts) for (const tag of ['en', 'fr', 'ja', 'ar']) problemsOf(kind, tag, 'message', text);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('every check of the tables is registered', () => {
  const kinds = new Set(TEXT_CHECKS.map(({ kind }) => kind));
  expect(Object.keys(TABLES).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every check has rows of both sorts', () => {
  expect(Object.entries(TABLES).filter(([, { found, silent }]) => found.length === 0 || silent.length === 0)).toEqual(
    [],
  );
});

test.each(TAGS)('%s as it is shipped has none of these problems', (tag) => {
  const only = Object.keys(TABLES);
  expect(check({ [`${tag}.json`]: JSON.stringify(readBundle(tag), null, 2) }, { only })).toEqual([]);
});

function problemsOf(kind: string, locale: string, field: Field, text: string): Problem[] {
  return check({ [`${locale}.json`]: plant(locale, field, text) }, { only: [kind] }).filter(
    ({ key }) => key === KEYS[field],
  );
}

/** The bundle of a language with one text replaced; where none is shipped, of that text alone. */
function plant(locale: string, field: Field, text: string): string {
  const bundle: { codes: Record<string, Record<string, string>>; labels: Record<string, string> } = TAGS.includes(
    locale,
  )
    ? structuredClone(readBundle(locale))
    : { codes: { License_Expired: {} }, labels: {} };
  if (field === 'label') bundle.labels = { ...bundle.labels, copy: text };
  else bundle.codes['License_Expired'] = { ...bundle.codes['License_Expired'], [field]: text };
  return JSON.stringify(bundle, null, 2);
}

/** What stands in the file where a problem points to. */
function pointedAt(problem: Problem | undefined, locale: string, field: Field, text: string): string | undefined {
  const line = plant(locale, field, text).split('\n')[(problem?.line ?? 0) - 1];
  const part = line?.slice((problem?.column ?? 1) - 1, (problem?.endColumn ?? 1) - 1);
  return part === undefined ? undefined : JSON.parse(`"${part}"`);
}
