import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks.ts';
import { PROBLEM_KINDS } from '../../src/check/kinds.ts';
import type { Problem } from '../../src/check/problem.ts';
import { run } from '../../src/cli/run.ts';
import { PROBLEM_FORMATS } from '../../src/report/problems/index.ts';
import { LOCALES_DIR, TAGS } from '../locales.ts';
import { qlm as runInProcess, type Outcome } from './qlm.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'qlm-messages-check-')));
afterAll(() => {
  rmSync(base, { recursive: true });
});

type Content = string | Uint8Array;

/** Writes files into a new folder and returns it. */
function makeFolder(files: Readonly<Record<string, Content>>): string {
  const folder = mkdtempSync(join(base, 'locales-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file of a folder with its bytes, in order. */
function readFolder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.toSorted().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

const shipped = (tag: string): string => readFileSync(join(LOCALES_DIR, `${tag}.json`), 'utf8');
const EN = shipped('en');
const FR = shipped('fr');
const JA = shipped('ja');

const FRENCH_TITLE = '"title": "Votre licence a expiré"';
/** French with two spaces in the title of a code. */
const FR_SPACES = FR.replace(FRENCH_TITLE, '"title": "Votre  licence a expiré"');
const SPACES_LINE = FR.slice(0, FR.indexOf(FRENCH_TITLE)).split('\n').length;

async function check(folder: string, ...args: string[]): Promise<Outcome> {
  return qlm(...args, '--locales', folder);
}

function qlm(...args: string[]): Promise<Outcome> {
  return runInProcess(['check', ...args]);
}

/** The problems of a run, from its JSON. */
async function problemsOf(folder: string, ...args: string[]): Promise<Problem[]> {
  const { stdout } = await check(folder, '--format', 'json', ...args);
  return JSON.parse(stdout);
}

async function kindsOf(folder: string, ...args: string[]): Promise<string[]> {
  return (await problemsOf(folder, ...args)).map(({ kind }) => kind);
}

describe('what is checked', () => {
  test("the package's own bundles by default, without a problem", { timeout: 60_000 }, async () => {
    expect(await qlm('--strict')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `No problems in ${TAGS.length} files.\n`,
    });
  });

  test('a folder, with problems at their place', async () => {
    const folder = makeFolder({ 'en.json': EN, 'fr.json': FR_SPACES, 'ja.json': JA });
    expect(await problemsOf(folder, '--only', 'double-space')).toMatchObject([
      {
        kind: 'double-space',
        severity: 'error',
        file: join(folder, 'fr.json'),
        line: SPACES_LINE,
        column: 22,
        endLine: SPACES_LINE,
        endColumn: 24,
        locale: 'fr',
        key: 'codes.License_Expired.title',
      },
    ]);
    expect((await check(folder)).exitCode).toBe(1);
  });

  test('the languages that are asked for, compared with the English of the folder', async () => {
    const en = EN.replace('"Your license has expired"', '"Your license is over"');
    const folder = makeFolder({ 'en.json': en, 'fr.json': FR_SPACES, 'ja.json': `\ufeff${JA}` });
    const only = ['--only', 'double-space', 'byte-order-mark'];
    expect(await problemsOf(folder, 'fr', ...only)).toMatchObject([{ locale: 'fr', english: 'Your license is over' }]);
    expect(await kindsOf(folder, 'fr', 'ja', ...only)).toEqual(['double-space', 'byte-order-mark']);
    expect((await check(folder, 'ja', '--only', 'double-space')).stdout).toBe('No problems in 1 file.\n');
  });

  test('a language in another spelling of its tag', async () => {
    const folder = makeFolder({ 'en.json': EN, 'pt-BR.json': shipped('pt-BR') });
    expect((await check(folder, 'pt_br')).stdout).toBe('No problems in 1 file.\n');
  });

  test('only what is there, with --partial', async () => {
    const folder = makeFolder({ 'fr.json': '{\n  "labels": {\n    "code": "N°  x"\n  }\n}\n' });
    expect(await kindsOf(folder, '--only', 'missing-text', 'double-space', '--partial')).toEqual(['double-space']);
    expect(await kindsOf(folder, '--only', 'missing-text')).toContain('missing-text');
  });

  test('a language that is declared without a bundle', async () => {
    const terms = readFileSync(join(LOCALES_DIR, 'terms', 'fr.json'));
    const folder = makeFolder({ 'en.json': EN, 'terms/fr.json': terms, 'state/pl.json': '{}' });
    const expected = ['fr', 'pl'].map((locale) => ({
      kind: 'missing-file',
      severity: 'error',
      file: join(folder, `${locale}.json`),
      line: 1,
      locale,
      key: '',
    }));
    expect(await problemsOf(folder, '--only', 'missing-file')).toMatchObject(expected);
    expect(await kindsOf(folder, 'pl', '--only', 'missing-file')).toEqual(['missing-file']);
    expect(await kindsOf(folder, 'en', '--only', 'missing-file')).toEqual([]);
    expect(await kindsOf(folder, '--partial', '--only', 'missing-file')).toEqual([]);
  });

  test('the terms of the folder win over those of the package', async () => {
    const terms = JSON.stringify({ never: ['licence'] });
    const folder = makeFolder({ 'en.json': EN, 'fr.json': FR });
    expect(await kindsOf(folder, '--only', 'banned-word')).toEqual([]);
    mkdirSync(join(folder, 'terms'));
    writeFileSync(join(folder, 'terms', 'fr.json'), terms);
    expect((await kindsOf(folder, '--only', 'banned-word')).length).toBeGreaterThan(10);
  });

  test('paths in the working folder are shown as seen from there', async () => {
    const { stdout } = await qlm('--locales', LOCALES_DIR, '--only', 'double-space', '--format', 'junit');
    expect(stdout).toContain(`"${relative('', LOCALES_DIR)}/fr.json"`);
  });

  test('hidden files and other files are none of its business', async () => {
    const folder = makeFolder({ 'en.json': EN, '.fr.json': 'x', 'notes.txt': 'x', 'sub/x.json': 'x' });
    expect((await check(folder)).stdout).toBe('No problems in 1 file.\n');
  });

  test('a prototype name as a file name is a file like any other', async () => {
    const folder = makeFolder({
      'en.json': EN,
      '__proto__.json': FR,
      'terms/__proto__.json': '{}',
      'state/constructor.json': '{}',
    });
    expect((await check(folder)).exitCode).toBe(1);
    expect(Object.prototype).not.toHaveProperty('terms');
  });
});

describe('which problems', () => {
  const folder = makeFolder({ 'en.json': EN, 'fr.json': `\ufeff${FR_SPACES}` });

  test('--only and --skip, several at once or repeated', async () => {
    expect(await kindsOf(folder, '--only', 'double-space', 'byte-order-mark')).toEqual([
      'byte-order-mark',
      'double-space',
    ]);
    expect(await kindsOf(folder, '--only', 'double-space', '--only', 'byte-order-mark')).toHaveLength(2);
    const all = await kindsOf(folder);
    expect(await kindsOf(folder, '--skip', 'double-space')).toEqual(all.filter((kind) => kind !== 'double-space'));
  });

  test('warnings count with --strict only', async () => {
    const warned = makeFolder({
      'en.json': EN,
      'fr.json': FR.replace('"title": "Demande traitée"', '"title": "Tu y es"'),
    });
    const only = ['--only', 'register'];
    const lenient = await check(warned, ...only);
    expect(lenient.exitCode).toBe(0);
    expect(lenient.stdout).toMatch(/^1 warning in 1 file \(2 files checked\)\. Warnings count only with --strict\.$/m);
    expect((await check(warned, ...only, '--strict')).exitCode).toBe(1);
  });

  test('are in the order of file, line and column, whatever the order of the checks', async () => {
    const many = makeFolder({
      'en.json': EN,
      'fr.json': FR.replaceAll('licence', ' licence'),
      'ja.json': `\ufeff${JA}`,
    });
    const places = (await problemsOf(many)).map(({ file, line, column }) => [file, line, column] as const);
    const sorted = places.toSorted((a, b) => (a[0] < b[0] ? -1 : Number(a[0] > b[0])) || a[1] - b[1] || a[2] - b[2]);
    expect(places.length).toBeGreaterThan(20);
    expect(places).toEqual(sorted);
  });
});

describe('--min-complete', () => {
  const half = JSON.parse(FR);
  delete half.labels;
  const folder = makeFolder({ 'en.json': EN, 'fr.json': `${JSON.stringify(half, null, 2)}\n`, 'ja.json': JA });
  const only = ['--only', 'missing-text', 'incomplete'];

  test('lets a language pass that is complete enough', async () => {
    expect(await kindsOf(folder, ...only, '--min-complete', 'fr=90')).toEqual([]);
    expect((await check(folder, ...only, '--min-complete', 'fr=90', '--min-complete', 'ja=100')).exitCode).toBe(0);
  });

  test('says with figures what is not enough', async () => {
    expect(await problemsOf(folder, ...only, '--min-complete', 'fr=99.5')).toMatchObject([
      {
        kind: 'incomplete',
        severity: 'error',
        file: join(folder, 'fr.json'),
        line: 1,
        message: expect.stringMatching(/^Only \d+ of \d+ texts are translated \(\d+(?:\.\d)? %\)\.$/),
        expected: 'at least 99.5 %',
      },
    ]);
  });

  test('is nothing for the other languages', async () => {
    expect(new Set(await kindsOf(folder, ...only, '--min-complete', 'ja=10'))).toEqual(new Set(['missing-text']));
  });
});

describe('--baseline', () => {
  const only = ['--only', 'double-space', 'outdated-baseline'];

  function makeProject(): { folder: string; baseline: string; use: (...args: string[]) => Promise<Outcome> } {
    const folder = makeFolder({ 'en.json': EN, 'fr.json': FR_SPACES });
    const baseline = join(folder, 'baseline.list');
    return { folder, baseline, use: (...args) => check(folder, ...only, '--baseline', baseline, ...args) };
  }

  test('lists what is known, fails for what is new, and shrinks', async () => {
    const { folder, baseline, use } = makeProject();
    expect(await use('--update-baseline')).toMatchObject({
      exitCode: 0,
      stderr: `${baseline} was written: 1 known problem.\n`,
    });
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toEqual({
      version: 1,
      problems: [
        {
          file: 'fr.json',
          key: 'codes.License_Expired.title',
          kind: 'double-space',
          fingerprint: expect.stringMatching(/^[\da-f]{8}$/),
        },
      ],
    });
    expect((await use()).exitCode).toBe(0);

    // Lines move, and a second problem of the same sort in the same text appears.
    writeFileSync(
      join(folder, 'fr.json'),
      FR_SPACES.replace('{', '{\n').replace('  licence a expiré', '  licence  a expiré'),
    );
    expect((await use()).exitCode).toBe(1);
    expect((await use()).stdout).toContain('1 error in 1 file');
    // A baseline never takes in what is new.
    expect((await use('--update-baseline')).exitCode).toBe(1);
    expect(JSON.parse(readFileSync(baseline, 'utf8')).problems).toHaveLength(1);

    writeFileSync(join(folder, 'fr.json'), FR);
    const outdated = await use();
    expect(outdated.exitCode).toBe(1);
    expect(outdated.stdout).toMatch(/4:5 {2}error {2}outdated-baseline.*\n.*double-space no longer occurs in fr\.json/);
    expect(await use('--update-baseline')).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('0 known') });
    expect(readFileSync(baseline, 'utf8')).toBe('{\n  "version": 1,\n  "problems": []\n}\n');
    expect((await use()).exitCode).toBe(0);
  });

  test('takes in only the kinds that are reported, and judges only what the run could find', async () => {
    const folder = makeFolder({ 'en.json': EN, 'fr.json': FR_SPACES, 'terms/pl.json': '{}' });
    const baseline = join(folder, 'baseline.list');
    const kinds = (): string[] => JSON.parse(readFileSync(baseline, 'utf8')).problems.map(({ kind }: Problem) => kind);
    await check(folder, '--only', 'double-space', '--baseline', baseline, '--update-baseline');
    expect(kinds()).toEqual(['double-space']);
    const [entry] = JSON.parse(readFileSync(baseline, 'utf8')).problems;
    const others = ['spelling', 'missing-file', 'no-such-kind'].map((kind) => ({ ...entry, kind }));
    writeFileSync(baseline, JSON.stringify({ problems: [entry, ...others] }));
    await check(folder, 'fr', '--partial', '--baseline', baseline, '--update-baseline');
    expect(kinds()).toEqual(['double-space', 'missing-file', 'spelling']);
  });

  test('an entry that the run does not look at stays', async () => {
    const { folder, baseline, use } = makeProject();
    await use('--update-baseline');
    writeFileSync(join(folder, 'fr.json'), FR);
    const before = readFileSync(baseline, 'utf8');
    expect((await check(folder, 'en', '--baseline', baseline)).exitCode).toBe(0);
    expect((await check(folder, '--skip', 'double-space', '--baseline', baseline)).exitCode).toBe(0);
    await check(folder, 'en', '--baseline', baseline, '--update-baseline');
    expect(readFileSync(baseline, 'utf8')).toBe(before);
    writeFileSync(join(folder, 'fr.json'), '{');
    expect((await use()).stdout).not.toContain('outdated-baseline');
    rmSync(join(folder, 'fr.json'));
    expect((await use()).stdout).toContain('outdated-baseline');
  });

  test.each([
    ['no JSON', '{', /baseline\.list:1:\d cannot be used: it is not JSON\./],
    ['another file', '{"a": 1}', /:1:1 cannot be used: it is not a baseline\./],
    [
      'an entry without a kind',
      '{"problems": [\n  {"file": "x"}]}',
      /:2:3 cannot be used: an entry needs file, key, kind/,
    ],
  ])('%s is refused', async (_, content, line) => {
    const { baseline, use } = makeProject();
    writeFileSync(baseline, content);
    for (const args of [[], ['--update-baseline']]) {
      expect(await use(...args)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(line) });
    }
    expect(readFileSync(baseline, 'utf8')).toBe(content);
  });
});

describe('--fix', () => {
  const LF_BUNDLE = '{\n  "labels": {\n    "code": "Code",\n    "x": 1e400\n  }\n}\n';
  const args = ['--partial', '--only', 'double-space', '--fix'];

  test.each<[fault: string, before: Content]>([
    ['a byte order mark', `\ufeff${LF_BUNDLE}`],
    ['CRLF', LF_BUNDLE.replaceAll('\n', '\r\n')],
    ['CR', LF_BUNDLE.replaceAll('\n', '\r')],
    ['no final line end', LF_BUNDLE.trimEnd()],
    ['many final line ends', `${LF_BUNDLE}\n \n`],
    ['indentation by tabs', LF_BUNDLE.replaceAll('  ', '\t')],
    ['one line', LF_BUNDLE.replaceAll(/\s/g, '')],
    ['edge spaces', LF_BUNDLE.replace('"Code"', String.raw`"\u00a0 Code\n\t"`)],
  ])('%s', async (_, before) => {
    const folder = makeFolder({ 'fr.json': before });
    expect(await check(folder, ...args)).toEqual({
      exitCode: 0,
      stdout: 'No problems in 1 file.\n',
      stderr: `${join(folder, 'fr.json')} was fixed.\n`,
    });
    expect(readFolder(folder)).toEqual({ 'fr.json': LF_BUNDLE });
    expect(await check(folder, ...args)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFolder(folder)).toEqual({ 'fr.json': LF_BUNDLE });
  });

  test.each<[fault: string, content: Content, line: RegExp]>([
    ['invalid JSON', LF_BUNDLE.replace(',', ''), /fr\.json:4:5 was not fixed: It is not JSON/],
    ['a duplicate key', LF_BUNDLE.replace('"x"', '"code"'), /:4:5 was not fixed: It has the key "code" twice/],
    ['a duplicate key in escapes', LF_BUNDLE.replace('"x"', String.raw`"c\u006fde"`), /:4:5 .* the key "code" twice/],
    [
      'a merge marker',
      LF_BUNDLE.replace('    "x"', '<<<<<<< HEAD\n    "x"'),
      /:4:1 was not fixed: It has a merge conflict/,
    ],
    [
      'Latin-1',
      new Uint8Array(Buffer.from(LF_BUNDLE.replace('Code', 'Codé'), 'latin1')),
      /:3:17 was not fixed: It is not UTF-8/,
    ],
    [
      'a cut character',
      new Uint8Array(Buffer.from(`${LF_BUNDLE}é`).subarray(0, -1)),
      /:7:1 was not fixed: It is not UTF-8/,
    ],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${LF_BUNDLE}`, 'utf16le')), /:1:1 .* It is not UTF-8/],
    ['two byte order marks', `\ufeff\ufeff${LF_BUNDLE}`, /It is not JSON/],
    ['nothing', '', /It is not JSON/],
    ['nesting without end', `{"labels":${'{"a":'.repeat(200)}1${'}'.repeat(201)}`, /nested too deep/],
    ['a file of somebody else', '{"name": "my-app"}', /It is not a bundle/],
    ['a list', '[]', /It is not a bundle/],
  ])('leaves a file with %s as it is', async (_, content, line) => {
    // The other fault could be mended.
    const folder = makeFolder({ 'fr.json': content, 'de.json': LF_BUNDLE.trimEnd() });
    const before = readFolder(folder)['fr.json'];
    const { exitCode, stderr } = await check(folder, ...args);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(line);
    expect(readFolder(folder)).toEqual({ 'de.json': LF_BUNDLE, 'fr.json': before });
  });

  test('changes only the languages that are asked for', async () => {
    const folder = makeFolder({ 'fr.json': LF_BUNDLE.trimEnd(), 'de.json': LF_BUNDLE.trimEnd() });
    await check(folder, 'de', ...args);
    expect(readFolder(folder)).toEqual({ 'de.json': LF_BUNDLE, 'fr.json': LF_BUNDLE.trimEnd() });
  });

  test('finds nothing to mend in the shipped bundles', async () => {
    const folder = makeFolder(Object.fromEntries(TAGS.map((tag) => [`${tag}.json`, shipped(tag)])));
    const before = readFolder(folder);
    expect(await check(folder, '--fix', '--only', 'double-space')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFolder(folder)).toEqual(before);
  });

  test('writes nothing without it', async () => {
    const folder = makeFolder({ 'fr.json': LF_BUNDLE.trimEnd() });
    const before = readFolder(folder);
    await check(folder, '--partial');
    expect(readFolder(folder)).toEqual(before);
  });
});

describe('--format', () => {
  const folder = makeFolder({ 'en.json': EN, 'fr.json': FR_SPACES });
  const file = join(folder, 'fr.json');
  const only = ['--only', 'double-space'];
  const summary = '1 error in 1 file (2 files checked).\n';

  test('pretty: the line of the file with the offending characters underlined', async () => {
    expect(await check(folder, ...only)).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: `${file}
  ${SPACES_LINE}:22  error  double-space  codes.License_Expired.title
    There are several spaces in a row.
      "title": "Votre  licence a expiré",
                     ^^
    English: Your license has expired

${summary}`,
    });
  });

  test('github', async () => {
    const { stdout, stderr } = await check(folder, ...only, '--format', 'github');
    expect(stdout).toBe(
      `::error file=${file},line=${SPACES_LINE},endLine=${SPACES_LINE},col=22,endColumn=24,title=double-space in codes.License_Expired.title` +
        '::There are several spaces in a row.%0AEnglish: Your license has expired\n',
    );
    expect(stderr).toBe(summary);
  });

  test('sarif', async () => {
    const { stdout } = await check(folder, ...only, '--format', 'sarif');
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: [
            {
              ruleId: 'double-space',
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: `file://${file}` },
                    region: { startLine: SPACES_LINE, startColumn: 22, endLine: SPACES_LINE, endColumn: 24 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('junit', async () => {
    const { stdout } = await check(folder, ...only, '--format', 'junit');
    expect(stdout).toContain('<testsuites name="qlm-messages check" tests="2" failures="1" skipped="0" errors="0">');
    expect(stdout).toContain('<failure type="double-space" message="There are several spaces in a row.">');
  });

  test('--json is short for --format json', async () => {
    const { stdout } = await check(folder, ...only, '--json');
    expect(stdout).toBe((await check(folder, ...only, '--format', 'json')).stdout);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test.each(Object.keys(PROBLEM_FORMATS))('%s has the same exit codes', async (format) => {
    expect((await check(folder, ...only, '--format', format)).exitCode).toBe(1);
    expect((await check(folder, 'en', ...only, '--format', format)).exitCode).toBe(0);
  });
});

describe('--list', () => {
  test('names every kind once', async () => {
    const { stdout, exitCode } = await qlm('--list');
    const [head, ...lines] = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(head).toMatch(/^KIND +SEVERITY +TITLE$/);
    const kinds = lines.map((line) => line.split(/ +/)[0]);
    expect(kinds).toEqual(PROBLEM_KINDS.map(({ kind }) => kind));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toEqual(expect.arrayContaining(CHECKS.map(({ kind }) => kind)));
  });

  test('explains every kind as JSON', async () => {
    const listed: unknown = JSON.parse((await qlm('--list', '--json')).stdout);
    expect(listed).toEqual(
      PROBLEM_KINDS.map(({ kind, severity, title, explanation, example }) => ({
        kind,
        severity,
        title,
        explanation,
        example: { wrong: example.wrong, right: example.right },
      })),
    );
  });
});

describe('wrong use gives one clear line and exit code 2', () => {
  const folder = makeFolder({ 'en.json': EN, 'fr.json': FR });

  test.each<[args: string[], line: RegExp]>([
    [['--only', 'doubel-space'], /--only doubel-space: there is no such kind of problem\. Did you mean double-space\?/],
    [['--skip', 'x'], /--skip x: there is no such kind of problem\.$/m],
    [['--only', '__proto__'], /no such kind/],
    [['--only', 'double-space', 'fr'], /Write languages before the options/],
    [['--only', 'double-space', '--skip', 'double-space'], /leave no kind of problem/],
    [['de'], /de: .* has no such language\. There are: en, fr/],
    [['../fr'], /has no such language/],
    [['\u001b[31m'], /␛\[31m: .* has no such language/],
    [['--format', 'xml'], /Allowed choices are pretty, json, github, sarif, junit/],
    [['--json', '--format', 'sarif'], /cannot be used with option '--format/],
    [['--min-complete', 'fr'], /--min-complete fr: write it as tag=percent/],
    [['--min-complete', 'fr=101'], /write it as tag=percent/],
    [['--min-complete', 'fr=-1'], /write it as tag=percent/],
    [['--min-complete', 'nl=80'], /--min-complete nl: .* has no such language/],
    [['--update-baseline'], /--update-baseline needs --baseline <file>/],
    [['--baseline', '/no/such/file'], /cannot be read: it does not exist \(ENOENT\)\. --update-baseline writes it\./],
    [['--baseline', '.'], /cannot be read: it is a folder \(EISDIR\)/],
    [['--locales', '/no/such/folder'], /\/no\/such\/folder cannot be read: it does not exist \(ENOENT\)/],
    [['--locales', join(LOCALES_DIR, 'fr.json')], /fr\.json cannot be read: it is not in a folder \(ENOTDIR\)/],
    [['--fixx'], /unknown option '--fixx'/],
  ])('%j', async (args, line) => {
    const before = readFolder(folder);
    const { exitCode, stdout, stderr } = await check(
      folder,
      ...args.filter((_, index) => args[0] !== '--locales' || index > 1),
    ).then((outcome) => (args[0] === '--locales' ? qlm(...args) : outcome));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/[^\n\P{Cc}]/u);
    expect(stderr.trimEnd().split('\n').length).toBeLessThan(3);
    expect(readFolder(folder)).toEqual(before);
  });

  test.each<[what: string, files: Readonly<Record<string, Content>>, line: RegExp]>([
    ['no bundles', { 'notes.txt': '' }, /has no bundles \(\*\.json\)\./],
    [
      'terms that are not JSON',
      { 'terms/fr.json': '{\n  "never": [,]\n}' },
      /terms\/fr\.json:2:13 cannot be used: it is not JSON/,
    ],
    [
      'terms of another type',
      { 'terms/fr.json': '{"never": {}}' },
      /terms\/fr\.json:1:11 .*"never" must be a list of texts/,
    ],
    [
      'a term of another type',
      { 'terms/fr.json': '{"terms": {"a": ["x"],\n"b": "x"}}' },
      /:2:6 .*"b" must be a list of texts/,
    ],
    ['a term twice', { 'terms/fr.json': '{"terms": {"a": [],\n"a": []}}' }, /:2:1 .*it has the key "a" twice/],
    ['terms in Latin-1', { 'terms/fr.json': new Uint8Array([0x22, 0xe9, 0x22]) }, /it is not UTF-8/],
    ['a folder named like a bundle', { 'de.json/x.txt': '' }, /de\.json cannot be read: it is not a file/],
    [
      'the first of several',
      { 'de.json/x.txt': '', 'fr.json/x.txt': '', 'terms/de.json': '[' },
      /de\.json cannot be read: it is not a file/,
    ],
  ])('%s', async (_, files, line) => {
    const others: Record<string, string> = 'notes.txt' in files ? {} : { 'en.json': EN };
    expect(await check(makeFolder({ ...others, ...files }))).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(line),
    });
  });

  test('a link that leads out of the folder, also to a folder of a similar name', async () => {
    const outside = `${folder}_outside`;
    mkdirSync(outside);
    writeFileSync(join(outside, 'de.json'), '{}');
    const linked = makeFolder({ 'en.json': EN });
    symlinkSync(join(outside, 'de.json'), join(linked, 'de.json'));
    expect(await check(linked)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/de\.json is a link that leads out of the folder\./),
    });
    const terms = makeFolder({ 'en.json': EN });
    symlinkSync(outside, join(terms, 'terms'));
    expect((await check(terms)).stderr).toMatch(/terms\/de\.json is a link that leads out/);
  });

  test('a link within the folder is followed, and the folder itself may be one', async () => {
    const linked = makeFolder({ 'en.json': EN });
    symlinkSync('en.json', join(linked, 'en-GB.json'));
    symlinkSync(linked, `${linked}-link`);
    expect((await check(`${linked}-link`, 'en', '--strict')).exitCode).toBe(0);
  });
});

test('progress is shown only where the work is long, and is cleared', { timeout: 60_000 }, async () => {
  const lines: string[] = [];
  const clock = Date.now;
  let now = 0;
  Date.now = () => (now += 600);
  try {
    await run(['check', '--only', 'double-space'], {
      stdout: () => undefined,
      stderr: () => undefined,
      stdin: () => Promise.resolve(new Uint8Array()),
      colors: false,
      progress: (line) => lines.push(line),
    });
  } finally {
    Date.now = clock;
  }
  expect(lines[0]).toMatch(new RegExp(`^Checking 2 of ${TAGS.length}: .+\\.json$`));
  expect(lines.at(-1)).toBe('');
  lines.length = 0;
  await run(['check', 'en', '--only', 'double-space'], {
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
    colors: false,
    progress: (line) => lines.push(line),
  });
  expect(lines).toEqual([]);
});
