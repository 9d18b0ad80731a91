/**
 * The roof of Florin: chats, files, charts, mail and jobs over the books, wired by hand in one
 * place. Start with {@code Main}, which reads top to bottom.
 */
@NullMarked
package florin.bot;

import org.jspecify.annotations.NullMarked;
