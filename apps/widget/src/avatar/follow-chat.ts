import type { ChatState } from '../panel/chat-state';
import type { Avatar } from './avatar';

/** Has an avatar do what the chat does: think while an answer is awaited, say it word for word, rest for a person. */
export function followChat(avatar: Pick<Avatar, 'take' | 'say'>): (state: ChatState) => void {
  let said = '';
  let isThinking = false;
  return ({ reply, readBy }) => {
    if (reply === null || reply === '' || readBy !== null) {
      said = '';
      const thinks = reply === '' && readBy === null;
      if (thinks !== isThinking) avatar.take(thinks ? 'thinks' : 'waits');
      isThinking = thinks;
      return;
    }
    isThinking = false;
    if (!reply.startsWith(said)) said = '';
    if (reply.length > said.length) avatar.say(reply.slice(said.length));
    said = reply;
  };
}
