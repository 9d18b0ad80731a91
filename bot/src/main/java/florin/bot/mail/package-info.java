/**
 * Letters: news written as mail and handed to a mail server, each once or marked uncertain. Start
 * with {@link florin.bot.mail.Mailroom}.
 */
@NullMarked
package florin.bot.mail;

import org.jspecify.annotations.NullMarked;
