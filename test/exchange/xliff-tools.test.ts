// XLIFF as other tools save it. The files are made by hand from the specifications and the tools' documentation.
import { describe, expect, test } from 'vitest';
import type { UnitState } from '../../src/exchange/exchange.ts';
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts';

const CODE = '{expiryDate, date, long}';
const PH = `<ph id="1" equiv-text="${CODE}">${CODE}</ph>`;

/** One unit of XLIFF 1.2. */
function v1(content: string, attributes = '', namespaces = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"${namespaces}>
<file original="x" datatype="plaintext" source-language="en" target-language="fr"><body>
<trans-unit id="k" xml:space="preserve" ${attributes}>${content}</trans-unit></body></file></xliff>`;
}

/** One unit of XLIFF 2. */
function v2(content: string, attributes = '', version = '2.1'): string {
  const namespace = version === '2.2' ? '2.2' : '2.0';
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:${namespace}" version="${version}" srcLang="en" trgLang="fr"><file id="f">
<unit id="k" xml:space="preserve" ${attributes}>${content}</unit></file></xliff>`;
}

function read(xml: string): {
  english?: string | undefined;
  target?: string | undefined;
  state?: UnitState | undefined;
} {
  const { file, problem } = parseXliff(xml);
  expect(problem).toBeUndefined();
  expect(file?.units.map(({ key }) => key)).toEqual(['k']);
  const { english, target, state } = file?.units[0] ?? {};
  return { english, target, state };
}

test.each([
  ['1.2', v1('<source/>'), { sourceLocale: 'en', targetLocale: 'fr' }],
  ['1.2, none for the target', v1('<source/>').replace('target-language="fr"', ''), { sourceLocale: 'en' }],
  ['1.2, none', v1('<source/>').replaceAll(/ \w+-language="\w+"/g, ''), {}],
  ['2.1', v2('<segment><source/></segment>'), { sourceLocale: 'en', targetLocale: 'fr' }],
  ['2.1, none for the target', v2('<segment><source/></segment>').replace('trgLang="fr"', ''), { sourceLocale: 'en' }],
  ['2.1, none', v2('<segment><source/></segment>').replaceAll(/ \w+Lang="\w+"/g, ''), {}],
])('gives the languages as they are written: %s', (_, xml, languages) => {
  const { units = [], ...others } = parseXliff(xml).file ?? {};
  expect([units.length, others]).toEqual([1, languages]);
});

test('OmegaT: a target added, every attribute of ours kept', () => {
  const xml = v1(
    `
        <source>Ended on ${PH}.</source>
        <target>Le ${PH} : terminé.</target>
        <note>A note.</note>
      `,
    'resname="k" maxwidth="10" size-unit="char"',
  );
  expect(read(xml)).toEqual({ english: `Ended on ${CODE}.`, target: `Le ${CODE} : terminé.`, state: undefined });
});

test('Weblate: an approved text without a state', () => {
  expect(read(v1('<source>Try again</source><target>Réessayer</target>', 'approved="yes"'))).toEqual({
    english: 'Try again',
    target: 'Réessayer',
    state: 'reviewed',
  });
});

test('memoQ: its status, its namespaced elements and attributes', () => {
  const xml = v1(
    `<source xml:lang="en">Ended on ${PH}.</source><target xml:lang="fr">Fin le ${PH}.</target>
     <mq:comments><mq:comment id="1">looks <b xmlns="x">fine</b></mq:comment></mq:comments>
     <mq:minorversions><mq:historical-unit><source>Old</source><target>Vieux</target></mq:historical-unit></mq:minorversions>`,
    'mq:status="Proofread" mq:percent="101" mq:segmentguid="1f0c" state="x"',
    ' xmlns:mq="MQXliff"',
  );
  expect(read(xml)).toEqual({ english: `Ended on ${CODE}.`, target: `Fin le ${CODE}.`, state: 'reviewed' });
});

test('Trados Studio: segments in marks, their states beside them', () => {
  const xml = v1(
    `<source>One. Ended on ${PH}.</source>
     <seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Ended on ${PH}.</mrk></seg-source>
     <target><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Fin <mrk mtype="x-sdl-comment" sdl:cid="c">le</mrk> ${PH}.</mrk></target>
     <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff"/><sdl:seg id="2" conf="Translated" percent="99"/></sdl:seg-defs>`,
    '',
    ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"',
  );
  expect(read(xml)).toEqual({ english: `One. Ended on ${CODE}.`, target: `Un. Fin le ${CODE}.`, state: 'unreviewed' });
});

test('groups, several files of one language, a unit that is not to be translated', () => {
  const unit = (id: string): string =>
    `<trans-unit id="${id}" translate="no"><source>${id}</source><target>${id}!</target></trans-unit>`;
  const file = (content: string): string =>
    `<file original="x" source-language="en" datatype="x" target-language="fr"><header><note>n</note></header><body>${content}</body></file>`;
  const { file: all } = parseXliff(
    `<xliff version="1.2">${file(`<group><group>${unit('a')}</group>${unit('b')}</group><bin-unit id="x"/>`)}\n${file(unit('c'))}</xliff>`,
  );
  expect([all?.sourceLocale, all?.targetLocale]).toEqual(['en', 'fr']);
  expect(all?.units.map(({ key, target, line }) => [key, target, line])).toEqual([
    ['a', 'a!', 1],
    ['b', 'b!', 1],
    ['c', 'c!', 2],
  ]);
});

describe('XLIFF 1.2: texts', () => {
  const source = `<source>A ${PH} b ${PH.replace('"1"', '"2"').replaceAll(CODE, '{n}')}</source>`;
  test.each([
    ['codes in another order', '<ph id="2">{n}</ph> x <ph id="1">{expiryDate, date, long}</ph>', `{n} x ${CODE}`],
    ['codes without their content', '<x id="2"/> x <ph id="1"/>', `{n} x ${CODE}`],
    ['codes under other names', '<it id="2" pos="open"/> x <bpt id="1"/><bx id="2"/>', `{n} x ${CODE}{n}`],
    ['a code of its own', 'x <ph id="9">} few {</ph> <ph id="8">#</ph><x id="7" equiv-text="{m}"/>', 'x } few { #{m}'],
    ['marks', '<mrk mtype="term">a<mrk mtype="seg" mid="1"> b</mrk></mrk>', 'a b'],
    ['CDATA, comments, instructions, references', '<![CDATA[<a>]]><!-- c -->&#x41;&#66;&lt;<?i?>&amp;', '<a>AB<&'],
    ['significant spaces', '  a\t b  ', '  a\t b  '],
    ['line ends of Windows', 'a\r\nb', 'a\nb'],
  ])('%s', (_, target, text) => {
    expect(read(v1(`${source}<target>${target}</target>`)).target).toBe(text);
  });

  test.each([
    ['no target', '<source>A</source>'],
    ['an empty target', '<source>A</source><target/>'],
    ['an empty target with a state', '<source>A</source><target state="final"></target>'],
    [
      'no segment translated',
      '<source>A</source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target> <mrk mtype="seg" mid="1"/></target>',
    ],
    ['only suggestions', '<source>A</source><alt-trans><source>B</source><target>C</target></alt-trans>'],
  ])('%s', (_, content) => {
    expect(read(v1(content, 'approved="yes"'))).toEqual({ english: 'A', target: undefined, state: 'untranslated' });
  });

  test('text that a tool has set on lines of its own, without xml:space', () => {
    const xml = v1(
      `<source>\n  One\n  ${PH}\n</source><target>\n  <mrk mtype="seg" mid="1">Un</mrk>\n  ${PH} </target>`,
    ).replace('xml:space="preserve"', '');
    expect(read(xml)).toMatchObject({ english: `One ${CODE}`, target: `Un ${CODE} ` });
    expect(
      read(xml.replace('<body>', '<body><group xml:space="preserve">').replace('</body>', '</group></body>')),
    ).toMatchObject({
      english: `\n  One\n  ${CODE}\n`,
    });
  });
});

test.each<[attributes: string, target: string, state: UnitState | undefined]>([
  ['', 'state="new"', 'stale'],
  ['', 'state="needs-translation"', 'stale'],
  ['', 'state="needs-adaptation"', 'stale'],
  ['', 'state="needs-l10n"', 'stale'],
  ['', 'state="needs-review-translation"', 'unreviewed'],
  ['', 'state="needs-review-adaptation"', 'unreviewed'],
  ['', 'state="needs-review-l10n"', 'unreviewed'],
  ['', 'state="translated"', 'unreviewed'],
  ['', 'state="signed-off"', 'reviewed'],
  ['', 'state="final"', 'reviewed'],
  ['', 'state="x-mine"', undefined],
  ['', '', undefined],
  ['approved="no"', '', undefined],
  ['approved="yes"', 'state="needs-review-translation"', 'reviewed'],
  ['approved="yes"', 'state="needs-translation"', 'stale'],
  ['approved="no"', 'state="final"', 'unreviewed'],
  ['mq:status="NotStarted"', 'state="final"', 'stale'],
  ['mq:status="PartiallyEdited"', '', 'stale'],
  ['mq:status="Rejected"', '', 'stale'],
  ['mq:status="ManuallyConfirmed"', 'state="new"', 'unreviewed'],
  ['mq:status="Reviewer1Confirmed"', '', 'reviewed'],
  ['mq:status="Unheard"', 'state="final"', 'reviewed'],
  ['status="Proofread"', '', undefined],
])('XLIFF 1.2: <trans-unit %s>, <target %s> is %s', (attributes, target, state) => {
  const xml = v1(`<source>A</source><target ${target}>B</target>`, attributes, ' xmlns:mq="MQXliff"');
  expect(read(xml).state).toBe(state);
});

test.each<[string, UnitState]>([
  ['<s:seg id="1" conf="Draft"/>', 'stale'],
  ['<s:seg id="1"/>', 'stale'],
  ['<s:seg id="1" conf="RejectedTranslation"/>', 'stale'],
  ['<s:seg id="1" conf="Translated"/>', 'unreviewed'],
  ['<s:seg id="1" conf="ApprovedTranslation"/>', 'reviewed'],
  ['<s:seg id="1" conf="ApprovedTranslation"/><s:seg id="2" conf="RejectedSignOff"/>', 'stale'],
])('Trados Studio: %s is %s', (segments, state) => {
  const xml = v1(
    `<source>A</source><target state="final">B</target><s:seg-defs>${segments}</s:seg-defs>`,
    '',
    ' xmlns:s="http://sdl.com/FileTypes/SdlXliff/1.0"',
  );
  expect(read(xml).state).toBe(state);
});

describe('XLIFF 2: texts', () => {
  const data = `<originalData><data id="d1">${CODE}</data><data id="d2">{n}</data><data id="d3">} few {</data><data id="d4">{<cp hex="006E"/>}</data></originalData>`;
  const source = '<source>A <ph id="1" dataRef="d1"/> b <ph id="2" dataRef="d2" disp="n"/></source>';
  test.each([
    ['codes in another order', '<ph id="2" dataRef="d2"/> x <ph id="1" dataRef="d1"/>', `{n} x ${CODE}`],
    ['codes without their data', '<ph id="2"/> x <ph id="1" equiv="date"/>', `{n} x ${CODE}`],
    ['a copy of a code', '<ph id="7" copyOf="1"/>', CODE],
    ['a code of its own', 'x<ph id="9" dataRef="d3"/><sc id="8" disp="#" isolated="yes"/>', 'x} few {#'],
    ['data with a character by its number', '<ph id="9" dataRef="d4"/>', '{n}'],
    ['codes in pairs', '<pc id="5" dataRefStart="d2" dataRefEnd="d3">x</pc><ec dataRef="d1"/>', `{n}x} few {${CODE}`],
    ['annotations', '<mrk id="m" type="term">a</mrk><sm id="n" type="x:y"/>b<em startRef="n"/>', 'ab'],
    ['a character by its number', 'a<cp hex="0007"/>b<cp hex="1F600"/>', 'a\u0007b\u{1f600}'],
  ])('%s', (_, target, text) => {
    expect(read(v2(`${data}<segment>${source}<target>${target}</target></segment>`)).target).toBe(text);
  });

  test('several segments, and what stands between them', () => {
    const xml = v2(`<notes><note>n</note></notes>
      <segment state="final"><source>One.</source><target>Un.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="translated"><source>Two.</source><target>Deux.</target></segment>`);
    expect(read(xml)).toEqual({ english: 'One. Two.', target: 'Un. Deux.', state: 'unreviewed' });
  });

  test('segments whose targets are in another order', () => {
    const xml = v2(`<segment><source>One.</source><target order="3">Un.</target></segment>
      <ignorable><source> </source><target>  </target></ignorable>
      <segment><source>Two.</source><target order="1">Deux.</target></segment>`);
    expect(read(xml)).toEqual({ english: 'One. Two.', target: 'Deux.  Un.', state: undefined });
  });

  test.each([
    ['no target', '<segment><source>A</source></segment>'],
    ['an empty target', '<segment state="final"><source>A</source><target/></segment>'],
    [
      'a translated space only',
      '<segment><source>A</source></segment><ignorable><source/><target> </target></ignorable>',
    ],
  ])('%s', (_, content) => {
    expect(read(v2(content))).toEqual({ english: 'A', target: undefined, state: 'untranslated' });
  });
});

test.each<[string, UnitState | undefined]>([
  ['state="initial"', 'stale'],
  ['state="translated" subState="x:y"', 'unreviewed'],
  ['state="reviewed"', 'reviewed'],
  ['state="final"', 'reviewed'],
  ['', undefined],
  ['state="mine"', undefined],
])('XLIFF 2: <segment %s> is %s', (state, expected) => {
  expect(read(v2(`<segment ${state}><source>A</source><target>B</target></segment>`)).state).toBe(expected);
});

test.each(['2.0', '2.1', '2.2'])('XLIFF %s is read', (version) => {
  expect(read(v2('<segment><source>A</source><target>B</target></segment>', 'name="k"', version)).target).toBe('B');
});

describe('is refused, with the place', () => {
  const target = (content: string): string => v1(`\n<source>A ${PH}</source>\n<target>${content}</target>`);
  const segment = (content: string): string => v2(`<segment>\n<source>A</source><target>${content}</target></segment>`);
  test.each<[string, string, line: number, reason: RegExp]>([
    [
      'a code that nobody knows',
      target('<ph id="9">&lt;br&gt;</ph>'),
      6,
      /^the text k has the element <ph id="9">, which the source/,
    ],
    ['an empty code that nobody knows', target('<x id="9"/>'), 6, /<x id="9">, which the source does not have/],
    ['a changed code', target('<ph id="1">{expirydate}</ph>'), 6, /<ph id="1">, which is another one in the source/],
    ['a pair of codes', target('<g id="1">x</g>'), 6, /<g id="1">, which is not known/],
    ['words in a code', target('<ph id="1">{<sub>a</sub>}</ph>'), 6, /<ph id="1">, which is not known/],
    ['words in a code', segment('<ph id="1">a</ph>'), 4, /<ph id="1">, which is not known/],
    ['two translations', v1('<source/><target>A</target><target>B</target>'), 4, /^the text k has two translations$/],
    ['two translations', segment('A</target><target>B'), 4, /^the text k has two translations$/],
    ['an element of a tool', target('<b xmlns="x">a</b>'), 6, /<b>, which is not known/],
    ['text that is struck out', target('<mrk mtype="x-sdl-deleted">a</mrk>'), 6, /<mrk>, which is not known/],
    ['a source that lost a code', v1('<source>A <x id="1"/></source>'), 4, /<x id="1">, which does not say what/],
    ['a unit without a source', v1('<target>A</target>'), 4, /^the text k has no <source>$/],
    ['a unit without an id', v1('<source/>').replace('id="k"', ''), 4, /^a <trans-unit> without an id$/],
    [
      'half of the segments',
      v1(
        '<source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">C.</mrk> <mrk mtype="seg" mid="2"/></target>',
      ),
      4,
      /^the text k is translated only in part$/,
    ],
    [
      'half of the segments',
      v2('<segment><source>A</source><target>B</target></segment><segment><source>C</source></segment>'),
      3,
      /^the text k is translated only in part$/,
    ],
    ['a code that nobody knows', segment('<ph id="1"/>'), 4, /<ph id="1">, which the source does not have/],
    ['data that is not there', segment('<ph id="1" dataRef="d"/>'), 4, /<ph id="1">, which the source does not have/],
    ['a number of no character', segment('<cp hex="110000"/>'), 4, /<cp>, which is not known/],
    ['an element that nobody knows', segment('<x:y xmlns:x="x"/>'), 4, /<y>, which is not known/],
    ['a segment without a source', v2('<segment><target>A</target></segment>'), 3, /^the text k has no <source>$/],
    [
      'two languages',
      v1('<source/>').replace('</file>', '</file><file target-language="de"/>'),
      4,
      /the target-language de, where another one has fr$/,
    ],
    [
      'two sources',
      v1('<source/>').replace('</file>', '</file><file source-language="ja"/>'),
      4,
      /the source-language ja/,
    ],
    ['no file', '<xliff version="1.2"/>', 1, /^XLIFF without a <file>$/],
    ['no file', '<xliff version="2.0"/>', 1, /^XLIFF without a <file>$/],
    ['XLIFF 1.1', '\n<xliff version="1.1"/>', 2, /^XLIFF version 1\.1; expected 1\.2, 2\.0, 2\.1 or 2\.2$/],
    ['XLIFF 3.0', '<xliff version="3.0"/>', 1, /^XLIFF version 3\.0;/],
    ['XLIFF without a version', '<xliff/>', 1, /^XLIFF version unknown;/],
    ['another kind of XML', '<root><data/></root>', 1, /^the element <root>, which is not that of XLIFF$/],
    ['another <xliff>', '<xliff xmlns="x" version="1.2"/>', 1, /^the element <xliff>/],
    ['a truncated file', v1('<source>A</source>').slice(0, -8), 2, /^the element <xliff> is not closed$/],
    ['a DOCTYPE', '<?xml version="1.0"?>\n <!DOCTYPE xliff><xliff/>', 2, /^a DOCTYPE, which is not read$/],
    ['no XML', 'msgid "a"', 1, /^no XML$/],
  ])('%s: %#', (_, xml, line, reason) => {
    const { file, problem } = parseXliff(xml);
    expect(file).toBeUndefined();
    expect(problem?.reason).toMatch(reason);
    expect(problem?.line).toBe(line);
    expect(problem?.column).toBeGreaterThan(0);
  });
});
