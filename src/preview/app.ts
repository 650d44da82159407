import { defineQlmMessage } from '../element/define.ts';
import { createPage } from './create-page.ts';
import { followData } from './follow-data.ts';

defineQlmMessage();
const page = createPage(document.body);
// In a file to send, the data are in the page.
const inline = document.querySelector('#data')?.textContent;
if (inline) page.show(JSON.parse(inline));
else followData(page);
