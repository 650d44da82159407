/** What goes into the page's document. */
export interface PageParts {
  /** Markup for the head: how the page gets its style sheet. */
  readonly head: string;
  /** Markup for the end of the body: how the page gets its data and its script. */
  readonly end: string;
}

/** A document that has nothing yet; its script makes the page. */
export function pageHtml({ head, end }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Message preview</title>
</head>
<body>
<noscript>This page needs JavaScript.</noscript>
${end}
</body>
</html>
`;
}

/** JSON that can stand in a script element: no character of it can end the element, begin a comment or break a line. */
export function inlineJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
