import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { TEXT_CHECKS } from '../../src/check/text/index.ts';
import { readBundle, TAGS } from '../locales.ts';

/** A text that must be found: the characters to point at, and what is expected instead where that can be said. */
type Found = readonly [locale: string, text: string, fragment: string, expected?: string | undefined, english?: string];

/** A text that looks like it and is right. */
type Silent = readonly [locale: string, text: string, english?: string];

const KEY = 'codes.License_Expired.message';
const WHOLE = '(the whole text)';

const TABLES: Readonly<Record<string, { readonly found: readonly Found[]; readonly silent: readonly Silent[] }>> = {
  'edge-space': {
    found: [
      ['de', ' Nochmal versuchen', ' '],
      ['fr', 'Réessayer\u00a0', '\u00a0'],
      ['ja', 'もう一度お試しください。\u3000', '\u3000'],
      ['ar', 'حاول مرة أخرى.\n', '\n'],
      ['en', '\t  Try again', '\t  '],
      ['es', '{maxTrials, plural, one {# prueba } other {# pruebas}}', ' '],
      ['sv', '\u2028Försök igen', '\u2028'],
    ],
    silent: [
      ['fr', 'Réessayez\u00a0: c’est «\u00a0bon\u00a0».'],
      ['es', 'Hay {maxTrials, plural, one { # prueba } other { # pruebas }}.'],
      ['it', '{activatedDeviceName} è attivo su {activatedDeviceName}'],
      ['de', '   '],
      ['de', ' {kaputt'],
    ],
  },
  'double-space': {
    found: [
      ['pl', 'Spróbuj  ponownie.', '  '],
      ['fr', 'Réessayez \u00a0: encore', ' \u00a0'],
      ['fr', 'Réessayez\u202f\u00a0: encore', '\u202f\u00a0'],
      ['ja', 'もう一度\u3000\u3000お試しください。', '\u3000\u3000'],
      ['it', 'Solo {maxTrials, plural, one { # prova} other {# prove}} qui', ' '],
      ['it', 'Solo {maxTrials, plural, one {# prova} other {# prove }} qui', ' '],
      ['hi', 'पुनः  प्रयास करें', '  '],
    ],
    silent: [
      ['fr', 'Réessayez\u202f: «\u00a0encore\u00a0»\u202f!'],
      ['it', 'Solo {maxTrials, plural, one {# prova} other {# prove}} qui'],
      ['it', 'Solo{maxTrials, plural, one { # prova } other { # prove }}qui'],
      ['ja', 'すごい！\u3000もう一度'],
      ['sv', '{activatedDeviceName} {activatedDeviceName}'],
    ],
  },
  mojibake: {
    found: [
      ['fr', 'Votre clÃ© de licence', 'Ã©', 'é'],
      ['fr', 'Connectez-vous Ã\u00a0 Internet', 'Ã\u00a0', 'à'],
      ['fr', 'L’app nâ€™est pas prête', 'â€™', '’'],
      ['fr', 'Ãªtre', 'Ãª', 'ê'],
      ['fr', 'Â«Â\u00a0bonÂ\u00a0Â»', 'Â«Â\u00a0', '«\u00a0'],
      ['de', 'LizenzschlÃ¼ssel', 'Ã¼', 'ü'],
      ['de', 'ungÃ¼ltige GerÃ¤te', 'Ã¼', 'ü'],
      ['de', 'SchlieÃŸen', 'ÃŸ', 'ß'],
      ['de', '\u00c3\u009cber das Gerät', '\u00c3\u009c', 'Ü'],
      ['es', 'CÃ³digo', 'Ã³', 'ó'],
      ['es', 'Ãºltimo', 'Ãº', 'ú'],
      ['pt-BR', 'ativaÃ§Ã£o', 'Ã§Ã£', 'çã'],
      ['pl', 'zdjÄ™Ä‡', 'Ä™Ä‡', 'ęć'],
      ['pl', 'UrzÄ…dzenie', 'Ä…', 'ą'],
      ['sv', 'FÃ¶rsÃ¶k', 'Ã¶', 'ö'],
      ['tr', 'GeÃ§ersiz', 'Ã§', 'ç'],
      ['vi', 'KÃ­ch hoáº¡t', 'Ã­', 'í'],
      ['ru', 'Ð»Ð¸Ñ†ÐµÐ½Ð·Ð¸Ñ\u008f', 'Ð»Ð¸Ñ†ÐµÐ½Ð·Ð¸Ñ\u008f', 'лицензия'],
      ['ru', 'Р»РёС†РµРЅР·РёСЏ', 'Р»РёС†РµРЅР·РёСЏ', 'лицензия'],
      ['el', 'Î¬Î´ÎµÎ¹Î±', 'Î¬Î´ÎµÎ¹Î±', 'άδεια'],
      ['he', '×¨×\u0099×©×\u0099×•×Ÿ', '×¨×\u0099×©×\u0099×•×Ÿ', 'רישיון'],
      ['ar', 'Ø§Ù„ØªØ±Ø®ÙŠØµ', 'Ø§Ù„ØªØ±Ø®ÙŠØµ', 'الترخيص'],
      ['hi', 'à¤¦à¤¿à¤¨', 'à¤¦à¤¿à¤¨', 'दिन'],
      ['ko', 'ë\u009d¼ì\u009d´ì„¼ìŠ¤', 'ë\u009d¼ì\u009d´ì„¼ìŠ¤', '라이센스'],
      ['ja', 'ã‚¢ãƒ—ãƒª', 'ã‚¢ãƒ—ãƒª', 'アプリ'],
      ['zh-Hans', 'è®¸å\u008f¯è¯\u0081', 'è®¸å\u008f¯è¯\u0081', '许可证'],
      ['pl', 'urz\ufffd\ufffddzenie', '\ufffd\ufffd'],
      ['ja', 'ライセ\ufffdス', '\ufffd'],
    ],
    silent: [
      ['pt-BR', 'Isto NÃO é “AMANHÔ, «Ã», “Ô.'],
      ['pt-BR', 'não “às vezes” à “Ásia”…'],
      ['fr', 'Validité «\u00a0à l’été\u00a0»… «\u00a0â\u00a0»\u00a0: café\u00ad…'],
      ['fr', 'Le café™, «\u00a0Élysée®\u00a0» à 5\u00a0€'],
      ['de', 'Die Tasten „Ä“ und „Ö“ heißen „ß“'],
      ['en', 'The letter Å’s sound is “naïve…”'],
      ['sv', 'Å»… ”Å” Ä” Ö”'],
      ['tr', 'AÖ’nin GÜ’nün «İÇ»'],
      ['vi', 'Đây là «lá»… và “má”…'],
      ['es', '¿Qué? ¡Sí! «¿Sí?» «É»'],
      ['ru', 'СССР», «РФ», РСФСР'],
      ['uk', 'РІЧ СІЛЬ «РІС» ВІРІСІ'],
      ['zh-Hans', '在“café…”中'],
      ['ja', '「café†」です'],
    ],
  },
  'control-character': {
    found: [
      ['en', 'Try\u0007 again', '\u0007'],
      ['de', 'Erneut\nversuchen', '\n'],
      ['de', 'Erneut\r\nversuchen', '\r\n'],
      ['sv', 'Försök\tigen', '\t'],
      ['fr', 'Ré\u0085essayer', '\u0085'],
      ['it', 'Ri\ufeffprova', '\ufeff'],
      ['it', 'Riprova\ufeff', '\ufeff'],
      ['es', 'Int\u200bentar', '\u200b'],
      ['ar', 'حاول\u200b مرة', '\u200b'],
      ['pl', 'Spró\u2060buj', '\u2060'],
      ['fr', 'Ré\u2028essayer', '\u2028'],
      ['ja', 'もう\ud83d一度', '\ud83d'],
      ['zh-Hans', '重\udc00试', '\udc00'],
      ['en', 'Try again\u{e0041}\u{e0042}', '\u{e0041}\u{e0042}'],
      ['en', 'Try\ufdd0 again', '\ufdd0'],
      ['ru', 'Повто\u001fрите', '\u001f'],
    ],
    silent: [
      ['th', 'โปรด\u200bลอง\u200bอีกครั้ง'],
      ['km', 'សូម\u200bព្យាយាម\u200bម្ដងទៀត'],
      ['my', 'ထပ်\u200bကြိုးစားပါ'],
      ['th', 'ลอง\u2060อีกครั้ง'],
      ['en', 'From England 🏴󠁧󠁢󠁥󠁮󠁧󠁿 with 👍🏽'],
      ['fr', 'Réessayez\u202f: «\u00a0encore\u00a0»'],
    ],
  },
  'invisible-character': {
    found: [
      ['de', 'Lizenz\u00adschlüssel', '\u00ad'],
      ['en', 'Try\u034f again', '\u034f'],
      ['en', 'Press \uf8ff now', '\uf8ff'],
      ['ko', '다시\u3164시도', '\u3164'],
      ['fr', 'Ré\ufe0fessayer', '\ufe0f'],
      ['en', 'Try \ufffc again', '\ufffc'],
    ],
    silent: [
      ['en', 'All good ✔️ and ❤️'],
      ['ja', '葛󠄀城市で一度お試しください'],
      ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌ᠤᠨ'],
      ['de', 'Lizenz-Schlüssel'],
    ],
  },
  'bidi-control': {
    found: [
      ['en', 'Try \u202eagain', '\u202e'],
      ['ar', 'حاول \u202bمرة أخرى', '\u202b'],
      ['ar', 'حاول \u2067مرة أخرى', '\u2067'],
      ['he', 'נסה \u2066שוב', '\u2066'],
      ['fr', 'Réessayer\u200e', '\u200e'],
      ['ru', 'Повторите\u200f', '\u200f'],
      ['ja', 'もう\u061c一度', '\u061c'],
    ],
    silent: [
      ['ar', 'عنوان IP\u200f وشبكة VPN\u200e'],
      ['he', 'כתובת IP\u200f.'],
      ['fa', 'نشانی IP\u200f است'],
      ['ur', 'IP\u061c پتہ'],
    ],
  },
  joiner: {
    found: [
      ['de', 'Lizenz\u200cschlüssel', '\u200c'],
      ['en', 'Try\u200d again', '\u200d'],
      ['ru', 'Лицен\u200dзия', '\u200d'],
      ['ja', 'ライセ\u200cンス', '\u200c'],
      ['zh-Hans', '许可\u200d证', '\u200d'],
      ['el', 'άδ\u200cεια', '\u200c'],
      ['th', 'ลอง\u200dอีก', '\u200d'],
      ['he', 'רישי\u200cון', '\u200c'],
      ['fa', 'شبکه VP\u200cN', '\u200c'],
      ['fr', 'Il reste {maxTrials}\u200c essais', '\u200c'],
    ],
    silent: [
      ['fa', 'می\u200cشود دستگاه\u200cها {maxTrials}\u200cها VPN\u200cها'],
      ['ar', 'هـ\u200d ١٤٤٥ ه\u200d'],
      ['ckb', 'نامه\u200cکان'],
      ['hi', 'क्\u200dष शक्\u200cति'],
      ['mr', 'दुसर्\u200dया'],
      ['ml', 'അവന്\u200d'],
      ['si', 'ශ්\u200dරී'],
      ['bn', 'র\u200d্যাম'],
      ['km', 'ប៊\u200cីរ'],
      ['en', 'Family 👨‍👩‍👧 and 🏳️‍🌈 and 👩🏽‍💻'],
    ],
  },
  'not-nfc': {
    found: [
      ['fr', 'Votre cle\u0301 de licence', 'e\u0301', 'é'],
      ['de', 'Lizenzschlu\u0308ssel', 'u\u0308', 'ü'],
      ['vi', 'Ki\u0301ch hoạt', 'i\u0301', 'í'],
      ['ja', 'ライセンスか\u3099', 'か\u3099', 'が'],
      ['ko', '\u1112\u1161\u11ab글', '\u1112\u1161\u11ab', '한'],
      ['sv', '5 \u212b', '\u212b', 'Å'],
      ['ar', 'ا\u0654علم', 'ا\u0654', 'أ'],
      ['hi', '\u095bरा', '\u095b', 'ज\u093c'],
      ['ru', 'Чужои\u0306', 'и\u0306', 'й'],
    ],
    silent: [
      ['hi', 'ज\u093cरूर क\u093c'],
      ['lt', 'i\u0307\u0301ki'],
      ['ru', 'за\u0301мок'],
      ['vi', 'Giấy phép đã hết hạn, thử lại lần nữa'],
      ['he', 'רִשָׁיוֹן'],
      ['th', 'ใบอนุญาตนี้หมดอายุแล้ว'],
      ['ar', 'مُفَعَّل'],
      ['fr', 'clé déjà activée'],
    ],
  },
  markup: {
    found: [
      ['en', 'Your license <b>expired', '<b>'],
      ['de', 'Erneut<br/>versuchen', '<br/>'],
      ['it', 'Chiave <grassetto>qui</grassetto>', '</grassetto>'],
      ['fr', 'Voir <a href="{emailAddress}">ici', '<a href="{emailAddress}">'],
      ['fr', 'Voir <a href="https://example.com/">ici', '<a href="https://example.com/">'],
      ['es', 'Licencia &amp; clave', '&amp;'],
      ['fr', 'Réessayez&nbsp;: encore', '&nbsp;'],
      ['pl', 'klucz&#8217;', '&#8217;'],
      ['it', 'perch&eacute;', '&eacute;'],
      ['en', 'Open javascript:alert', 'javascript:'],
      ['en', '**Renew** your license', '**Renew**'],
      ['ja', 'ライセンスを **更新** してください', '**更新**'],
      ['sv', 'Ange _licensnyckel_ nu', '_licensnyckel_'],
      ['sv', '*Viktigt:* försök igen', '*Viktigt:*'],
      ['en', 'Only {maxTrials, plural, one {**#** try} other {**#** tries}}', '**#**'],
      ['de', 'Siehe [Hilfe](https://example.com)', '[Hilfe](https://example.com)'],
      ['en', 'Run `activate` again', '`activate`'],
      ['ru', 'Лицензия <strong class="x">истекла', '<strong class="x">'],
    ],
    silent: [
      ['de', 'F&E; Q&A, R&D; AT&T und x < y und a <b und c> d'],
      ['de', 'Nutzer*innen und Kund*innen, Pflichtfeld* … *'],
      ['de', 'Format: <Sprache> oder <Sprache>-<Gebiet>, [Symbol]()'],
      ['en', '* Required. 2*3*4 and *.txt;*.doc (*, *)'],
      ['en', 'snake_case_name and _private'],
      ['en', 'Arrow -> next, 5 > 3 [optional] (see below)'],
      ['haw', 'Hawai`i a `okina'],
      ['fr', '«\u00a0<\u00a0»'],
      ['en', 'JavaScript is not needed'],
    ],
  },
  link: {
    found: [
      ['en', 'See https://example.com/help.', 'https://example.com/help'],
      ['en', 'See http://{activatedDeviceName}/help now', 'http://'],
      ['de', 'Siehe www.example.de.', 'www.example.de'],
      ['ja', 'help@example.comまでご連絡ください', 'help@example.com'],
      ['ja', 'https://example.com/をご覧ください', 'https://example.com/'],
      ['fr', 'Écrivez à jean.dupont+qlm@example.co.uk, merci', 'jean.dupont+qlm@example.co.uk'],
      ['ar', 'راسل help@example.com', 'help@example.com'],
      ['es', 'Abra mailto:ayuda@example.com', 'mailto:ayuda@example.com'],
      ['ru', 'ftp://example.com', 'ftp://example.com'],
    ],
    silent: [
      ['en', 'Send to {emailAddress}. Ask @ the desk, ASP.NET or Node.js and e.g. that'],
      ['de', 'Und/oder, z.B. 24/7, d.h.: //'],
      ['fr', 'Le www, un e-mail'],
    ],
  },
  'foreign-script': {
    found: [
      ['en', 'Your licens\u0435 expired', '\u0435', 'e'],
      ['de', '\u0410ktivieren Sie', '\u0410', 'A'],
      ['pl', 'Spr\u03bfbuj', '\u03bf', 'o'],
      ['fr', 'Votre лицензия истекла ici', 'лицензия истекла'],
      ['fr', 'Votre 许可证 ici', '许可证'],
      ['es', 'Clave العربية aquí', 'العربية'],
      ['vi', 'Giấy phép 許可', '許可'],
      ['it', 'Licenza ไ', 'ไ'],
      ['ru', 'Лицeнзия', 'e', 'е'],
      ['ru', 'Cервер', 'C', 'С'],
      ['ru', 'Coединение', 'Co', 'Со'],
      ['ru', 'лиценzия', 'z'],
      ['uk', 'лiцензiя', 'i', 'і'],
      ['bg', 'Лиценз ключ ライ', 'ライ'],
      ['el', 'Άδεια χρήσηs', 's'],
      ['el', 'Kλειδί', 'K', 'Κ'],
      ['sr', 'лиценцa', 'a', 'а'],
      ['sr-Latn', 'licenc\u0430', '\u0430', 'a'],
      ['ar', 'مفaتاح', 'a'],
      ['ar', 'مفתاح', 'ת'],
      ['he', 'רישיeון', 'e'],
      ['hi', 'लाइसेंस лиц', 'лиц'],
      ['ja', '라이센스が切れました', '라이센스'],
      ['zh-Hans', '许可证の期限', 'の'],
      ['ko', 'ライセンス 만료', 'ライセンス'],
      ['th', 'ใบอนุญาต лиц', 'лиц'],
      ['ka', 'ლიცენზია лиц', 'лиц'],
    ],
    silent: [
      ['ja', 'ライセンスキーを確認してください・ー々〆ヶ「Tシャツ」Eメール、IPアドレス、α版、β版、№5'],
      ['ko', '라이선스 VPN을 확인하고 漢字 USB로'],
      ['zh-Hans', '请确认IP地址和T恤，ㄅㄆ，α版'],
      ['zh-Hant', '請確認VPN或Wi-Fi，ㄅㄆ注音'],
      ['th', 'เปิดVPNแล้วลองอีกครั้ง ๆ'],
      ['ru', 'IP-адрес, USB‑кабель, SMS’ка, Wi-Fi, №5, CPU, macOSа, VPNом, 5 km'],
      ['uk', 'IP-адреса, Windows’у, об’єкт, обʼєкт'],
      ['bg', 'SMS-а ѝ'],
      ['sr', 'Лиценца Windows-а, SMS-ом'],
      ['sr-Latn', 'Licenca Windowsa, đ ž ć'],
      ['kk', 'VPN-ді ұқсас қате'],
      ['ar', 'الـVPN والـ VPN وعنوان IP والVPN بـWindows'],
      ['he', 'ה-VPN והVPN, תוכנית B'],
      ['fa', 'VPN\u200cها و شبکه\u200cهای Wi-Fi'],
      ['hi', 'वीपीएन (VPN) का IP पता।'],
      ['de', 'β-Version, α-Test, kΩ, MΩ, μm, µm, Å, ª º №'],
      ['es', '1.ª vez, n.º 5'],
      ['vi', 'Giấy phép này đã được kích hoạt trên thiết bị ở nước ngoài'],
      ['tr', 'İnternet ılık Iğdır'],
      ['xx', 'Лицензия любая'],
      ['az', 'Cihazınızda lisenziya əldə edin'],
      ['ro', 'Această licență și cheia'],
      ['ka', 'ლიცენზიის VPN-ის ᲚᲘᲪᲔᲜᲖᲘᲐ'],
      ['am', 'ፈቃድ VPN ን'],
    ],
  },
  'foreign-word': {
    found: [
      ['ja', 'ライセンスをactivateしてください', 'activate'],
      ['ja', '「license key」を確認', 'license key'],
      ['ar', 'تحقق من license key مرة', 'license key'],
      ['ru', 'Ваша license истекла', 'license'],
      ['ru', 'Лицензия a ключ', 'a'],
      ['zh-Hans', '请检查 Proxy 设置', 'Proxy'],
      ['th', 'ลอง again อีกครั้ง', 'again'],
      ['hi', 'कृपया retry करें', 'retry'],
      ['ko', '다시 try해 주세요', 'try'],
      ['el', 'Το license έληξε', 'license'],
    ],
    silent: [
      ['ja', 'VPN、IPアドレス、ID、SMS、Wi-Fi、IPv4、iOS、macOS、R&D、eメール、Tシャツ'],
      ['ja', 'Windowsを確認', 'Check Windows now'],
      ['ru', 'Ваш VPN, 5 kB, план B, a) пункт'],
      ['ja', 'activate'],
      ['ar', '{maxActivations, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}'],
      ['de', 'Ihre License'],
    ],
  },
  'foreign-letter': {
    found: [
      ['de', 'Lizenzschlųssel', 'ų'],
      ['de', 'Gerąt', 'ą'],
      ['pl', 'Urządzeniě', 'ě'],
      ['es', 'Actualizaciőn', 'ő'],
      ['fr', 'Clě', 'ě'],
      ['sv', 'Försők', 'ő'],
      ['ru', 'Ліцензия', 'і'],
      ['bg', 'Лицензі', 'і'],
      ['ar', 'مفٹاح', 'ٹ'],
      ['uk', 'Ліцензіў', 'ў'],
      ['tr', 'Geçerșiz', 'ș'],
      ['ro', 'Aceåstą', 'ą'],
    ],
    silent: [
      ['de', 'CAFÉ, Größe, GRÖẞE, Übermäßig, naïve'],
      ['tr', 'İSTANBUL ılık IĞDIR Windows, XML'],
      ['pl', 'ZAŻÓŁĆ GĘŚLĄ JAŹŃ, VPN, Qt'],
      ['es', '1.ª vez n.º 5 ÁÉÍÓÚÑÜ'],
      ['fr', 'Œuvre, ÇA, ÿ, 1ᵉʳ'],
      ['vi', 'ĐƯỜNG DÂY, Giấy phép, WiFi'],
      ['el', 'ΆΔΕΙΑ ΧΡΉΣΗΣ ς'],
      ['ru', 'ПОДЪЁМ за\u0301мок'],
      ['sr', 'Љубав, Ђорђе'],
      ['uk', 'ҐАНОК ЄЇІ'],
      ['ar', 'التفعيل ڤيديو پ'],
      ['fa', 'گواهی می\u200cشود'],
      ['hi', 'ज\u093cरूर ऑफ़लाइन'],
      ['ka', 'ᲚᲘᲪᲔᲜᲖᲘᲐ'],
      ['he', 'רִשָׁיוֹן'],
      ['ja', 'ﾗｲｾﾝｽ'],
      ['de', 'Das Gerät Škodą', 'The device Škodą'],
      ['az', 'Ə ƏLAVƏ I İ'],
    ],
  },
  'foreign-digits': {
    found: [
      ['ar', 'خلال ۳ أيام', '۳', '3'],
      ['fa', 'در ٣ روز', '٣', '۳'],
      ['de', 'In ٣ Tagen', '٣', '3'],
      ['hi', '৩ दिन', '৩', '3'],
      ['fr', 'En 𝟑 jours', '𝟑', '3'],
      ['th', '३ วัน', '३', '3'],
      ['bn', '३ দিন', '३', '৩'],
    ],
    silent: [
      ['ar', '٣ أيام'],
      ['ar-EG', '٣ أيام'],
      ['ar', '3 أيام'],
      ['fa', '۳ روز'],
      ['ur', '۳ دن'],
      ['hi', '३ दिन'],
      ['th', '๓ วัน'],
      ['bn', '৩ দিন'],
      ['my', '၃ ရက်'],
      ['zh-Hans', '三〇天'],
      ['de', '5 m² ½ ③'],
      ['ckb', '٣ ڕۆژ'],
    ],
  },
  'mixed-digits': {
    found: [
      ['fa', '۳ از 5 دستگاه', '5', '۵'],
      ['ar', '٣ من 5 أجهزة', '٣', '3'],
      ['hi', '३ में से 5', '३', '3'],
    ],
    silent: [
      ['fa', '۳ دستگاه با Windows 11 و IPv4'],
      ['fa', '۳ از ۵ دستگاه'],
      ['ar', '3 من 5 أجهزة'],
      ['de', '3 von 5'],
    ],
  },
  'number-differs': {
    found: [
      ['fr', 'Attendez 42 heures.', '42', '24', 'Wait 24 hours.'],
      ['de', 'Warten Sie.', WHOLE, '24', 'Wait 24 hours.'],
      ['ja', '5回お試しください。', '5', undefined, 'Try again.'],
      ['ar', 'انتظر ٤٢ ساعة', '٤٢', '24', 'Wait 24 hours.'],
      ['es', 'Espere 1.500 horas', '1.500', '1,000', 'Wait 1,000 hours.'],
      [
        'pl',
        '{maxTrials, plural, one {# z 30} few {# z 30} many {# z 40} other {# z 30}}',
        '40',
        undefined,
        '{maxTrials, plural, one {# of 30} other {# of 30}}',
      ],
    ],
    silent: [
      ['fr', 'Attendez 24 heures.', 'Wait 24 hours.'],
      ['ar', 'انتظر ٢٤ ساعة', 'Wait 24 hours.'],
      ['fa', 'ساعت ۲۴', 'Wait 24 hours.'],
      ['fr', '1\u202f000 fois et 2,5', '1,000 times and 2.5'],
      ['de', '1.000 und 1 000', '1,000'],
      ['ja', '2つの手順', 'Two steps'],
      ['ja', 'もう1台のデバイス', 'Another device'],
      ['de', 'fünf Tage', '5 days'],
      [
        'fr',
        '{maxTrials, plural, =0 {aucun} =1 {1 essai} one {# essai} other {# essais}}',
        '{maxTrials, plural, one {# try} other {# tries}}',
      ],
      ['sl', '{maxTrials, plural, one {1} two {2} few {#} other {#}}', '{maxTrials, plural, one {one} other {#}}'],
      ['de', 'Nochmal', 'Again'],
      ['de', 'IPv4 nutzen', 'Use IPv4'],
      ['fr', 'Le 1er essai, le 2e', 'The first try, the second'],
      ['ja', '２４時間', 'Wait 24 hours'],
    ],
  },
  halfwidth: {
    found: [
      ['ja', 'ﾗｲｾﾝｽが切れました', 'ﾗｲｾﾝｽ', 'ライセンス'],
      ['ja', 'ＶＰＮを確認', 'ＶＰＮ', 'VPN'],
      ['zh-Hans', '等待２４小时', '２４', '24', 'Wait 24 hours.'],
      ['ko', 'ﾱ 확인', 'ﾱ', 'ᄆ'],
      ['de', 'Ｇerät', 'Ｇ', 'G'],
    ],
    silent: [
      ['ja', 'ライセンス！？（VPN）：1'],
      ['zh-Hans', '许可证（VPN），！？：'],
      ['ko', '라이선스 키(VPN)'],
    ],
  },
};

const KINDS = Object.keys(TABLES);

/** A bundle with one text. */
function plant(text: string): string {
  return `${JSON.stringify({ codes: { License_Expired: { message: text } } }, null, 2)}\n`;
}

function findIn(
  locale: string,
  text: string,
  english = 'The license ended; 3 of 5 devices.',
): { problems: Problem[]; file: string } {
  const file = plant(text);
  const problems = check({ [`${locale}.json`]: file }, { only: KINDS, english: plant(english) });
  return { problems: problems.filter(({ key }) => key === KEY), file };
}

/** What a problem points at, in the file as it is written. */
function pointedAt(file: string, { line, column, endLine, endColumn }: Problem): string {
  expect(endLine).toBe(line);
  return file.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
}

const asWritten = (text: string): string => JSON.stringify(text).slice(1, -1);

describe.each(Object.entries(TABLES).map(([kind, table]) => ({ kind, ...table })))(
  '$kind',
  ({ kind, found, silent }) => {
    const rows = found.map(([locale, text, fragment, expected, english]) => ({
      locale,
      text,
      fragment,
      expected,
      english,
    }));
    test.each(rows)('$locale: $text is found at $fragment', ({ locale, text, fragment, expected, english }) => {
      const { problems, file } = findIn(locale, text, english);
      // One kind of fault gives one kind of problem.
      expect([...new Set(problems.map((problem) => problem.kind))]).toEqual([kind]);
      const [first] = problems as [Problem];
      expect(pointedAt(file, first)).toBe(asWritten(fragment === WHOLE ? text : fragment));
      expect(first.expected).toBe(expected);
    });

    const twins = silent.map(([locale, text, english]) => ({ locale, text, english }));
    test.each(twins)('$locale: $text is right', ({ locale, text, english }) => {
      const { problems } = findIn(locale, text, english);
      expect(problems.filter((problem) => problem.kind === kind)).toEqual([]);
    });
  },
);

describe('all checks of characters', () => {
  test.each(KINDS)('%s is registered and has cases of both sorts', (kind) => {
    expect(TEXT_CHECKS.filter((one) => one.kind === kind)).toHaveLength(1);
    expect(TABLES[kind]?.found.length).toBeGreaterThan(0);
    expect(TABLES[kind]?.silent.length).toBeGreaterThan(0);
  });

  test.each(TAGS)('%s has no such problem', (tag) => {
    expect(check({ [tag]: readBundle(tag) }, { only: KINDS })).toEqual([]);
  });

  test('a text that is not valid ICU is another check’s', () => {
    expect(findIn('de', 'Gerąt  {kaputt').problems).toEqual([]);
  });

  test('overrides may say other numbers than the package', () => {
    const overrides = { codes: { License_Expired: { message: 'Rufen Sie bis 18 Uhr an.' } } };
    expect(check({ de: overrides }, { partial: true, only: KINDS })).toEqual([]);
  });

  test('characters that a file lost because it is not UTF-8 are found once, in the file', () => {
    const bytes = Uint8Array.from(plant('Gerät'), (character) => character.charCodeAt(0) % 256);
    expect(check({ 'de.json': bytes }, { only: ['mojibake'] })).toEqual([]);
  });

  test('a file whose name tells no language is not measured by English', () => {
    expect(findIn('ua', 'Ліцензія закінчилася').problems).toEqual([]);
    expect(findIn('1', 'Ліцензія закінчилася').problems).toEqual([]);
  });

  test('a language that the platform has no data of does not take its digits from the machine', () => {
    const module = pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'check', 'check.ts')).href;
    const bundle = JSON.stringify({ codes: { License_Expired: { message: 'Kiisi 12 sa३at.' } } });
    const script = `
      const { check } = await import(${JSON.stringify(module)});
      console.log(check({ aa: ${JSON.stringify(bundle)} }, { only: ['foreign-digits'] })[0].expected);`;
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'ar_EG.UTF-8' },
    });
    expect(stdout.trim()).toBe('3');
  });

  test('hostile texts take linear time', () => {
    for (const part of [
      ' ',
      '<a ',
      '*a',
      'Ã',
      'a@',
      '[',
      '&',
      '\u200d',
      'Р',
      'Рё',
      '1,',
      '`',
      '_a',
      'a.',
      'www.!',
      'a-',
    ]) {
      const start = performance.now();
      findIn('fr', `${part.repeat(Math.floor(9_900 / part.length))}x`);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
