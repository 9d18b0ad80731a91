/**
 * The plumbing between chats and books: updates taken in once, one worker a chat, questions left
 * open, buttons waiting to be pressed. Start with {@link florin.chat.Inbox}.
 */
@NullMarked
package florin.chat;

import org.jspecify.annotations.NullMarked;
