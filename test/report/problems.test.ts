import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../src/check/kinds.ts';
import type { Problem } from '../../src/check/problem.ts';
import { createSourceFile } from '../../src/check/source-file.ts';
import { PROBLEM_FORMATS, type ProblemFormat } from '../../src/report/problems/index.ts';
import { summarize, type ProblemReport } from '../../src/report/problems/report.ts';

const PROBLEM: Problem = {
  kind: 'double-space',
  severity: 'error',
  file: 'locales/fr.json',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  locale: 'fr',
  key: 'labels.code',
  message: 'Wrong.',
};

function reportOf(problems: readonly Partial<Problem>[], files: Readonly<Record<string, string>> = {}): ProblemReport {
  return {
    problems: problems.map((problem) => ({ ...PROBLEM, ...problem })),
    files: Object.keys(files),
    sources: new Map(Object.entries(files).map(([path, content]) => [path, createSourceFile(path, content)])),
    strict: false,
  };
}

function format(
  name: ProblemFormat,
  problems: readonly Partial<Problem>[],
  files?: Readonly<Record<string, string>>,
): string {
  return PROBLEM_FORMATS[name](reportOf(problems, files), false);
}

/** The lines that quote the source, with the carets. */
function quoteOf(line: string, column: number, endColumn: number): string[] {
  const report = format('pretty', [{ column, endColumn }], { [PROBLEM.file]: line });
  return report
    .split('\n')
    .filter((shown) => shown.startsWith('      '))
    .map((shown) => shown.slice(6));
}

describe('pretty', () => {
  test.each<[what: string, line: string, range: [number, number], quote: string[]]>([
    ['the beginning', 'abc', [1, 2], ['abc', '^']],
    ['several characters', 'abc', [2, 4], ['abc', ' ^^']],
    ['the end', 'abc', [4, 4], ['abc', '   ^']],
    ['a place without characters', 'abc', [2, 2], ['abc', ' ^']],
    ['spaces before it', '    abc', [6, 7], ['abc', ' ^']],
    ['tabs', '\ta\tb', [4, 5], ['a  b', '   ^']],
    ['wide characters', '日本x語', [3, 5], ['日本x語', '    ^^^']],
    ['wide Hangul and emoji', '한😀x', [4, 5], ['한😀x', '    ^']],
    ['combining marks', 'e\u0301\u0323x', [4, 5], ['e\u0301\u0323x', ' ^']],
    ['a family of emoji', '👨‍👩‍👧x', [9, 10], ['👨‍👩‍👧x', '  ^']],
    ['control characters, which are shown', 'a\u001b\u0085\u202eb', [2, 5], ['a␛��b', ' ^^^']],
    ['nothing but spaces', '   ', [1, 2], []],
  ])('%s', (_, line, range, quote) => {
    expect(quoteOf(line, ...range)).toEqual(quote);
  });

  test.each([0, 40, 5000])('a long line is cut around the place (%i characters before it)', (before) => {
    const line = `${'a'.repeat(before)}XX${'b'.repeat(5000)}`;
    const [source = '', carets = ''] = quoteOf(line, before + 1, before + 3);
    expect(source.length).toBeLessThanOrEqual(100);
    expect(source.endsWith('…')).toBe(true);
    expect(source.slice(carets.indexOf('^'), carets.indexOf('^') + 2)).toBe('XX');
    expect(carets.trim()).toBe('^^');
  });

  test('an endless range is cut too', () => {
    const [source = '', carets = ''] = quoteOf('a'.repeat(1_000_000), 500_000, 900_000);
    expect(source.length).toBe(carets.length);
    expect(source.length).toBeLessThanOrEqual(100);
  });

  test('a range over several lines is underlined to the end of the first', () => {
    const shown = format('pretty', [{ column: 2, endLine: 3, endColumn: 1 }], { [PROBLEM.file]: '{"a"\n:\n1}' });
    expect(shown).toContain('      {"a"\n       ^^^\n');
  });

  test('groups by file and ends in figures', () => {
    const problems: Partial<Problem>[] = [
      { file: 'a.json' },
      { file: 'b.json', severity: 'warning' },
      { file: 'a.json' },
    ];
    const shown = format('pretty', problems, { 'a.json': '', 'b.json': '', 'c.json': '' });
    expect(shown.match(/^\S+\.json$/gm)).toEqual(['a.json', 'b.json']);
    expect(shown).toMatch(/\n\n2 errors and 1 warning in 2 files \(3 files checked\)\.\n$/);
  });

  test('has colors only where asked for', () => {
    const report = reportOf([{}], { [PROBLEM.file]: 'abc' });
    expect(PROBLEM_FORMATS.pretty(report, true)).toContain('\u001b[31m');
    expect(PROBLEM_FORMATS.pretty(report, false)).not.toContain('\u001b');
  });
});

test.each<[severities: Problem['severity'][], strict: boolean, line: string]>([
  [[], false, 'No problems in 1 file.'],
  [['error'], false, '1 error in 1 file (1 file checked).'],
  [['warning', 'warning'], false, '2 warnings in 1 file (1 file checked). Warnings count only with --strict.'],
  [['warning'], true, '1 warning in 1 file (1 file checked).'],
])('the summary of %j, strict %s', (severities, strict, line) => {
  const report = reportOf(
    severities.map((severity) => ({ severity })),
    { [PROBLEM.file]: '' },
  );
  expect(summarize({ ...report, strict })).toBe(line);
});

describe('github', () => {
  test.each<[problem: Partial<Problem>, line: string]>([
    [
      { file: 'a,b:c%.json', message: '100 %\r\nsure: a, b' },
      '::error file=a%2Cb%3Ac%25.json,line=1,endLine=1,col=1,endColumn=2,title=double-space in labels.code::100 %25 sure: a, b',
    ],
    [
      { severity: 'warning', key: '', expected: 'x', english: 'y\u0000\u001b[31m\u202e' },
      '::warning file=locales/fr.json,line=1,endLine=1,col=1,endColumn=2,title=double-space::Wrong.%0AExpected: x%0AEnglish: y[31m',
    ],
    [{ endLine: 2 }, '::error file=locales/fr.json,line=1,endLine=2,title=double-space in labels.code::Wrong.'],
  ])('%j', (problem, line) => {
    expect(format('github', [problem])).toBe(`${line}\n`);
  });
});

describe('junit', () => {
  test('a suite for each file, a case for each problem, a skipped one where warnings do not count', () => {
    const report = reportOf([{}, { severity: 'warning' }], { [PROBLEM.file]: '', 'locales/it.json': '' });
    const counts = (strict: boolean): string[] =>
      elementsOf(PROBLEM_FORMATS.junit({ ...report, strict }, false)).map(({ name }) => name);
    const tail = ['testsuite', 'testcase'];
    expect(counts(false)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure', 'testcase', 'skipped', ...tail]);
    expect(counts(true)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure', 'testcase', 'failure', ...tail]);
  });
});

describe('sarif', () => {
  const validate = sarifValidator();

  test('is valid', () => {
    const document = JSON.parse(
      format('sarif', [{}, { severity: 'warning', key: '', expected: 'x', english: 'y' }], { [PROBLEM.file]: 'abc' }),
    );
    validate(document);
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['"version": "2.1.0"', '"version": "2.0.0"'],
    ['"level": "error"', '"level": "fatal"'],
    ['"text": ', '"words": '],
    ['"ruleId": ', '"rule": '],
    ['"startLine": 1', '"startLine": 0'],
    ['"uri": "locales/fr.json"', '"uri": "a b.json"'],
  ])('would not be valid with %s as %s', (right, wrong) => {
    const text = format('sarif', [{}]);
    expect(text).toContain(right);
    expect(validate(JSON.parse(text.replace(right, wrong)))).toBe(false);
  });

  test('has a rule for every kind, which the results point at', () => {
    const [run] = JSON.parse(
      format(
        'sarif',
        PROBLEM_KINDS.map(({ kind }) => ({ kind })),
      ),
    ).runs;
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(PROBLEM_KINDS.map(({ kind }) => kind));
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test.each([
    ['locales/fr.json', 'locales/fr.json'],
    ['a b/ü%.json', 'a%20b/%C3%BC%25.json'],
    ['x:y.json', 'x%3Ay.json'],
    ['../x.json', '../x.json'],
    ['/tmp/x.json', 'file:///tmp/x.json'],
    ['C:/x/y.json', 'file:///C:/x/y.json'],
  ])('%s is %s', (file, uri) => {
    const [run] = JSON.parse(format('sarif', [{ file }])).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('braces and brackets are no placeholders and no links', () => {
    const [run] = JSON.parse(format('sarif', [{ message: '{0} [a](1)' }])).runs;
    expect(run.results[0].message.text).toBe('{{0}} [a] (1)');
  });

  test('a problem keeps its fingerprint where lines move', () => {
    const fingerprint = (line: number, content: string): unknown =>
      JSON.parse(format('sarif', [{ line, endLine: line }], { [PROBLEM.file]: content })).runs[0].results[0]
        .partialFingerprints;
    expect(fingerprint(1, 'abc')).toEqual(fingerprint(3, '\n\nabc'));
    expect(fingerprint(1, 'abc')).not.toEqual(fingerprint(1, 'xbc'));
  });

  test('every text is one document, whatever it holds', () => {
    fc.assert(
      fc.property(hostileProblem(), (problem) => {
        const document = JSON.parse(format('sarif', [problem], { [PROBLEM.file]: problem.message }));
        validate(document);
        expect(validate.errors).toBeNull();
        expect(document.runs[0].results).toHaveLength(1);
      }),
    );
  });
});

describe('whatever the texts hold', () => {
  test('json is one document with the same problems', () => {
    fc.assert(
      fc.property(fc.array(hostileProblem()), (problems) => {
        expect(JSON.parse(format('json', problems))).toEqual(problems);
      }),
    );
  });

  test('github has one command for each problem', () => {
    fc.assert(
      fc.property(fc.array(hostileProblem()), (problems) => {
        const lines = format('github', problems).split('\n').slice(0, -1);
        expect(lines).toHaveLength(problems.length);
        for (const line of lines) {
          const { properties = '' } = /^::(?:error|warning) (?<properties>.*?)::/.exec(line)?.groups ?? {};
          const names = properties.split(',').map((property) => property.split('=')[0]);
          expect(names).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
        }
      }),
    );
  });

  test('junit is well-formed and has one failure for each error', () => {
    fc.assert(
      fc.property(fc.array(hostileProblem()), (problems) => {
        const failures = elementsOf(format('junit', problems)).filter(({ name }) => name === 'failure');
        expect(failures).toHaveLength(problems.filter(({ severity }) => severity === 'error').length);
      }),
    );
  });

  test.each(['pretty', 'json', 'github', 'sarif', 'junit'] as const)('%s has no control character', (name) => {
    fc.assert(
      fc.property(hostileProblem(), (problem) => {
        const shown = format(name, [problem], { [PROBLEM.file]: `${problem.message}\n${problem.key}` });
        expect(shown).not.toMatch(/[^\n\P{Cc}]|\p{Surrogate}/u);
      }),
    );
  });

  test('pretty never takes a text for a line of its own', () => {
    fc.assert(
      fc.property(hostileProblem(), (problem) => {
        const lines = format('pretty', [problem]).trimEnd().split('\n');
        expect(lines.slice(1, -2).filter((line) => !line.startsWith('  '))).toEqual([]);
      }),
    );
  });
});

/** A problem whose texts hold what has broken reports: escapes, markup, workflow commands, half characters. */
function hostileProblem(): fc.Arbitrary<Problem> {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    fc.constantFrom(
      '\r\n::set-output name=x::y',
      '%0A',
      ']]>',
      '-->',
      '<a b="c">&amp;',
      '\u001b[31m',
      '\u0085',
      '\u2028',
      '\ud800',
      '\uffff',
      '\u202e',
      '{0}',
      '[a](b)',
    ),
  );
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  return fc
    .record({
      kind: fc.constantFrom(...PROBLEM_KINDS.map(({ kind }) => kind)),
      severity: fc.constantFrom('error' as const, 'warning' as const),
      file: fc.oneof(fc.constant(PROBLEM.file), text),
      line: fc.constantFrom(1, 2),
      column: fc.integer({ min: 1, max: 20 }),
      locale: fc.constant('fr'),
      key: text,
      message: text,
      expected: text,
      english: text,
    })
    .map((problem) => ({ ...problem, endLine: problem.line, endColumn: problem.column + 3 }));
}

/** Every element of an XML document with its attributes. Throws for a document that is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Readonly<Record<string, unknown>> }[] {
  const elements: { name: string; attributes: Readonly<Record<string, unknown>> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

/** The official schema of SARIF 2.1.0, without the two words of draft 4 that later drafts spell otherwise. */
function sarifValidator(): ValidateFunction {
  const schema: object = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const uri = /^[\w.~:/%!$&'()*+,;=@-]*$/;
  const formats = { uri, 'uri-reference': uri, 'date-time': true } as const;
  // One of its patterns is none with the flag u.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats });
  return ajv.compile(
    Object.fromEntries(Object.entries(schema).filter(([word]) => word !== '$schema' && word !== 'id')),
  );
}
