import { describe, expect, test } from 'vitest';
import { csv } from '../../src/exchange/csv.ts';
import type { Unit } from '../../src/exchange/exchange.ts';

function write(target: string, delimiter?: ',' | ';' | '\t'): string {
  const unit: Unit = { key: 'k', english: 'e', target, state: 'reviewed', notes: ['One.', 'Two.'] };
  const options = delimiter === undefined ? {} : { delimiter };
  return csv.serialize({ sourceLocale: 'en', targetLocale: 'fr', units: [unit] }, options).text ?? '';
}

test('writes a table as RFC 4180 has it', () => {
  expect(write('Bonjour, "toi"')).toBe('key,en,fr,state,note\r\nk,e,"Bonjour, ""toi""",reviewed,One. Two.\r\n');
  expect(write('a;b', '\t')).toBe('key\ten\tfr\tstate\tnote\r\nk\te\t"a;b"\treviewed\tOne. Two.\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'tis", "'tis"],
  ["'", "'"],
  ['1=1', '1=1'],
])('no spreadsheet runs %j, and it comes back as it was', (text, cell) => {
  expect(write(text)).toContain(`\r\nk,e,${cell},`);
  expect(csv.parse(write(text)).file?.units[0]?.target).toBe(text);
});

const ONE = [{ key: 'k', english: 'e', target: 't', line: 2, state: 'stale' }];

describe('reads what spreadsheets save:', () => {
  test.each([
    ['LibreOffice', 'key,en,fr,state,note\nk,e,t,stale,"a\nb"\n'],
    ['Excel of a country with decimal commas', 'key;en;fr;state;note\r\nk;e;t;stale;"a, b"\r\n'],
    ['Excel with its hint', 'sep=;\r\nkey;en;fr;state;note\r\nk;e;t;stale;n\r\n'],
    ['tabs', 'key\ten\tfr\tstate\tnote\r\nk\te\tt\tstale\tn\r\n'],
    ['line ends of old Macs', 'key,en,fr,state,note\rk,e,t,stale,n\r'],
    ['no line end at the end', 'key,en,fr,state,note\nk,e,t,stale,n'],
    ['everything quoted', '"key","en","fr","state","note"\n"k","e","t","stale","n"\n'],
    ['another order', 'state,fr,note,en,key\nstale,t,n,e,k\n'],
    ['other headings', 'Key,English,FR,State,Comment\nk,e,t, Stale ,n\n'],
    ['empty rows and columns at the edges', 'key,en,fr,state,note,,\nk,e,t,stale,n,,\n,,,,,,\n\n'],
    ['a guarded heading and key', "key,en,fr,state,note\nk,e,t,stale,'=1\n"],
  ])('%s', (_, text) => {
    const { file, problem } = csv.parse(text);
    expect(problem).toBeUndefined();
    expect(file?.units.map((unit) => ({ ...unit, line: 2 }))).toEqual(ONE);
    expect(file?.targetLocale?.toLowerCase()).toBe('fr');
  });

  test('a table without a language, which its name must tell', () => {
    expect(csv.parse('key,source,translation\nk,e,t\n').file).toEqual({
      units: [{ key: 'k', english: 'e', target: 't', line: 2 }],
    });
  });

  test('the lines of cells with line breaks', () => {
    const { file } = csv.parse('key,en,fr\na,"1\r\n2\n3",x\nb,1,x\n');
    expect(file?.units.map(({ key, line }) => [key, line])).toEqual([
      ['a', 2],
      ['b', 5],
    ]);
  });
});

test.each([
  ['', 1, 1, /headings/],
  ['k,e,t\n', 1, 1, /headings/],
  ['key,en\nk,e\n', 1, 1, /headings/],
  ['key,en,fr,de\nk,e,t,u\n', 1, 1, /headings/],
  ['key,en,fr\nk,e,"t\n', 2, 5, /not closed/],
  ['key,en,fr\nk,e,"t"x\n', 2, 8, /behind the quotation mark/],
  ['key,en,fr\nk,"e"" ,t\n', 2, 3, /not closed/],
  ['key,en,fr\nk,e,5" disk\n', 2, 6, /not quoted/],
  ['key,en,fr,state,note\nk,e,half a te', 2, 1, /the row has 3 cells, the headings are 5/],
  ['key,en,fr\nk,e,t,u\n', 2, 1, /the row has 4 cells, the headings are 3/],
])('refuses %j', (text, line, column, reason) => {
  expect(csv.parse(text)).toEqual({ problem: { line, column, reason: expect.stringMatching(reason) } });
});
