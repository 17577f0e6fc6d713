import { AbbotsfordChat } from './abbotsford-chat';
import { AbbotsfordChatCommands } from './commands';
import { keepInPage } from './keep-in-page';

const TAG = 'abbotsford-chat';
// Read at once: later there is none.
const script = document.currentScript;

if (customElements.get(TAG)) {
  // eslint-disable-next-line no-console -- for whoever builds the page
  console.warn(`${TAG}: the script stands in this page twice.`);
} else {
  const commands = new AbbotsfordChatCommands(window.abbotsfordChat);
  window.abbotsfordChat = commands;
  AbbotsfordChat.onFloating = (chat) => commands.attach(chat);
  customElements.define(TAG, AbbotsfordChat);
  if (document.body) addToPage();
  else document.addEventListener('DOMContentLoaded', addToPage, { once: true });
}

/** A page that places the element itself gets no other. */
function addToPage(): void {
  if (!(script instanceof HTMLScriptElement) || document.querySelector(TAG)) return;
  const chat = document.createElement(TAG);
  Object.assign(chat.dataset, script.dataset);
  keepInPage(chat);
}
