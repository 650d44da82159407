// What the component renders on a server: the markup that a browser gets first.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { LicenseMessage, MessagesProvider, useResolver, useUserMessage } from '../../src/react/index.ts';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import type { Resolver } from '../../src/resolver/resolver.ts';
import { HOSTILE_VALUES, NAUGHTY_STRINGS } from '../hostile.ts';
import { SAMPLE_VALUES, TAGS } from '../locales.ts';
import { createSwitchableResolver } from './switchable-resolver.ts';

const english = await createResolver({ timeZone: 'UTC' });
const french = await createResolver({ locale: 'fr', timeZone: 'UTC' });

/** The markup of an element in a language. */
function render(element: ReactNode, resolver: Resolver = english): string {
  return renderToStaticMarkup(<MessagesProvider resolver={resolver}>{element}</MessagesProvider>);
}

/** A text as it stands in markup. */
function escape(text: string): string {
  return renderToStaticMarkup(text);
}

describe.each(TAGS)('%s', (locale) => {
  test.each(CODE_NAMES)('%s shows its three texts, its actions and its code', async (name) => {
    const resolver = await createResolver({ locale, timeZone: 'UTC' });
    for (const values of [undefined, SAMPLE_VALUES]) {
      const { title, message, action, actions, severity, dir } = resolver.resolve(name, values);
      const html = render(<LicenseMessage code={name} values={values} onAction={() => undefined} />, resolver);
      expect(html).toContain(
        `<section class="qlm-message" part="root" data-severity="${severity}" lang="${locale}" dir="${dir}">`,
      );
      expect(html).toContain(`<h2 part="title">${escape(title)}</h2><p part="message">${escape(message)}</p>`);
      expect(html).toContain(
        `<p part="advice-label">${escape(resolver.labels.action)}</p><p part="advice">${escape(action)}</p>`,
      );
      const buttons = actions.map(
        ({ id, label }, index) =>
          `<button type="button" part="${index === 0 ? 'action primary' : 'action'}" data-action="${id}">${escape(label)}</button>`,
      );
      expect(html).toContain(`<div part="actions">${buttons.join('')}</div>`);
      expect(html).toContain(
        `<dt>${escape(resolver.labels.code)}</dt><dd><bdi dir="ltr">${CODES[name].value} ${name}</bdi></dd></dl>`,
      );
    }
  });
});

test.each([
  ['error', 'License_Expired', 'alert'],
  ['warning', 'ConnectionToServer_Error', 'alert'],
  ['success', 'NoError', 'status'],
] as const)('%s is announced as %s', (_, code, role) => {
  expect(render(<LicenseMessage code={code} />)).toContain(`<div part="text" role="${role}">`);
});

test('the details are closed, with the words around them in the language', () => {
  const { details, copy } = french.labels;
  expect(render(<LicenseMessage code={209} />, french)).toContain(
    `<details part="details"><summary part="summary">${details}</summary><dl part="facts">`,
  );
  expect(render(<LicenseMessage code={209} />, french)).toContain(
    `<button type="button" part="copy">${copy}</button><span part="copied" role="status"></span></details>`,
  );
});

test('without a handler there are no buttons that would do nothing', () => {
  expect(render(<LicenseMessage code={209} />)).not.toContain('data-action');
});

test.each([1, 2, 3, 4, 5, 6] as const)('the title can be a heading of level %i', (headingLevel) => {
  expect(render(<LicenseMessage code={209} headingLevel={headingLevel} />)).toContain(
    `<h${headingLevel} part="title">${english.resolve(209).title}</h${headingLevel}>`,
  );
});

test('the root takes a class and attributes', () => {
  expect(render(<LicenseMessage code={209} className="mine" id="expired" data-test="1" aria-busy />)).toContain(
    '<section id="expired" data-test="1" aria-busy="true" class="qlm-message mine" part="root" data-severity="error"',
  );
});

test('what the server said is a fact, in its own direction', () => {
  expect(render(<LicenseMessage code={209} serverText={'Expired on\n<b>1/2</b>'} />)).toContain(
    `<dt>${english.labels['server-text']}</dt><dd dir="auto">Expired on &lt;b&gt;1/2&lt;/b&gt;</dd></dl>`,
  );
});

test.each([undefined, '', ' \n\u200b'])('a server that said nothing (%j) adds no fact', (serverText) => {
  expect(render(<LicenseMessage code={209} serverText={serverText} />)).toBe(render(<LicenseMessage code={209} />));
});

test.each([
  [250, '250 License_Error'],
  ['9999', '9999 UnknownError'],
  ['License_Gone', '3000 UnknownError'],
])('the unknown code %s takes the message of its range', (code, fact) => {
  const html = render(<LicenseMessage code={code} />);
  expect(html).toContain(`<bdi dir="ltr">${fact}</bdi>`);
  expect(html).toContain(escape(english.resolve(code).message));
});

describe('the language', () => {
  const element = <LicenseMessage code={209} />;

  test('without a provider it is English', () => {
    expect(renderToStaticMarkup(element)).toBe(render(element));
  });

  test('of a live resolver is the current one', () => {
    const live = createSwitchableResolver(english);
    live.switchTo(french);
    expect(render(element, live)).toBe(render(element, french));
  });

  test('of the nearest provider wins', () => {
    expect(render(<MessagesProvider resolver={french}>{element}</MessagesProvider>)).toBe(render(element, french));
  });

  test.each([
    ['a language', <MessagesProvider locale="fr">around{element}</MessagesProvider>],
    ['the default language', <MessagesProvider>around{element}</MessagesProvider>],
    ['a resolver that the app loads', <MessagesProvider resolver={undefined}>around{element}</MessagesProvider>],
  ])('while %s is loading there is everything but the message', (_, app) => {
    expect(renderToStaticMarkup(app)).toBe('around');
  });
});

describe('the hooks', () => {
  function Own(): ReactNode {
    const message = useUserMessage(209, { expiryDate: '2026-10-31' });
    const labels = useResolver()?.labels;
    return message ? `${labels?.action}: ${message.action} ${message.message}` : 'loading';
  }

  test('give message and labels to a dialog of the app', () => {
    const { action, message } = french.resolve(209, { expiryDate: '2026-10-31' });
    expect(render(<Own />, french)).toBe(escape(`${french.labels.action}: ${action} ${message}`));
  });

  test('give nothing while the first language loads', () => {
    expect(renderToStaticMarkup(<MessagesProvider locale="fr">{<Own />}</MessagesProvider>)).toBe('loading');
  });
});

describe('whatever an app hands over, a message is shown', () => {
  const texts = /<h2 part="title">[^<]+<\/h2><p part="message">[^<]+<\/p>.*<p part="advice">[^<]+<\/p>/;
  const inputs = [...NAUGHTY_STRINGS, ...HOSTILE_VALUES].map((value, index) => [index, value] as const);

  test.each(inputs)('as code, values and what the server said: input %i', (_, value) => {
    const hostile = value as never;
    expect(render(<LicenseMessage code={hostile} />)).toMatch(texts);
    expect(render(<LicenseMessage code={209} values={hostile} />)).toMatch(texts);
    expect(render(<LicenseMessage code={209} serverText={hostile} />)).toMatch(texts);
  });

  test.each(inputs)('as a value: input %i', (_, value) => {
    for (const name of Object.keys(SAMPLE_VALUES)) {
      const code = CODE_NAMES.find((candidate) => CODES[candidate].variants.some((variant) => variant === name));
      const html = render(<LicenseMessage code={code ?? 209} values={{ [name]: value }} />);
      expect(html).toMatch(texts);
      expect(html.length).toBeLessThan(5000);
      expect(html).not.toMatch(/<(?:script|img)|[\u202a-\u202e]/);
    }
  });

  test.each(inputs)('as options of a provider: input %i', (_, value) => {
    const hostile = value as never;
    const app = (
      <MessagesProvider locale={hostile} overrides={hostile} timeZone={hostile} onProblem={hostile}>
        around
      </MessagesProvider>
    );
    expect(renderToStaticMarkup(app)).toBe('around');
  });
});
