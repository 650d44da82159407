/**
 * The style sheet of a message, for the shadow root of the element and, as `qlm-messages/style.css`, for a page. System colors follow
 * the page's `color-scheme`; the other colors are legible on light and dark. An app sets `--qlm-accent`, `--qlm-on-accent`,
 * `--qlm-color`, `--qlm-background`, `--qlm-border`, `--qlm-radius`, `--qlm-space` and `--qlm-font`.
 */
export const DIALOG_STYLE = `.qlm-message {
  --tone: #d93025;
  --mark: "×";
  --accent: var(--qlm-accent, #1967d2);
  --space: var(--qlm-space, 1em);
  --radius: var(--qlm-radius, .5em);
}
.qlm-message[data-severity="warning"] {
  --tone: #b06000;
  --mark: "!";
}
.qlm-message[data-severity="info"] {
  --tone: #1967d2;
  --mark: "i";
}
.qlm-message[data-severity="success"] {
  --tone: #188038;
  --mark: "✓";
}
.qlm-message[data-severity] {
  display: grid;
  gap: var(--space);
  padding: var(--space);
  border: 1px solid var(--qlm-border, #8888);
  border-inline-start: .3em solid var(--tone);
  border-radius: var(--radius);
  background: var(--qlm-background, Canvas);
  color: var(--qlm-color, CanvasText);
  font-family: var(--qlm-font, inherit);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
/* The live region stays, so that screen readers announce what comes into it. */
.qlm-message:not([data-severity]) :not([part="text"]) {
  display: none;
}
.qlm-message[aria-busy="true"],
.qlm-message[aria-busy="true"] [part="text"] * {
  visibility: hidden;
}
.qlm-message [part="text"] {
  visibility: visible;
}
.qlm-message :is(h1, h2, h3, h4, h5, h6, p, dl, dd) {
  margin: 0;
}
.qlm-message [part="title"] {
  display: flex;
  gap: .5em;
  font-size: 1.2em;
  line-height: 1.3;
}
/* No name for screen readers: the text says what the mark shows. */
.qlm-message [part="title"]::before {
  content: var(--mark) / "";
  flex: none;
  align-self: start;
  inline-size: 1.2em;
  border: .1em solid;
  border-radius: 50%;
  color: var(--tone);
  line-height: 1.2;
  text-align: center;
}
.qlm-message [part="message"] {
  margin-block: .5em var(--space);
}
.qlm-message [part="advice-label"],
.qlm-message dt {
  font-size: .9em;
  font-weight: bold;
}
.qlm-message [part="actions"] {
  display: flex;
  flex-wrap: wrap;
  gap: .5em;
}
.qlm-message button {
  min-block-size: 2.75em;
  padding: .4em 1em;
  border: 1px solid var(--qlm-border, #888);
  border-radius: var(--radius);
  background: none;
  color: inherit;
  font: inherit;
  overflow-wrap: inherit;
  cursor: pointer;
}
.qlm-message button:hover {
  border-color: currentcolor;
}
.qlm-message [part~="primary"] {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--qlm-on-accent, #fff);
}
.qlm-message :focus-visible {
  outline: .15em solid var(--accent);
  outline-offset: .15em;
}
.qlm-message details {
  margin-block-start: -.5em;
}
.qlm-message summary {
  padding-block: .6em;
  cursor: pointer;
}
.qlm-message dd {
  margin-block-end: .5em;
}
.qlm-message [part="copied"]::before {
  content: " ";
}
@media print {
  .qlm-message button {
    display: none;
  }
}
`;
