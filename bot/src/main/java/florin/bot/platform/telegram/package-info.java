/**
 * Telegram: its updates become {@link florin.bot.chat.Incoming}, and what goes out becomes calls of
 * its Bot API. Start with {@link florin.bot.platform.telegram.TelegramPlatform}; {@code Poller}
 * receives, {@code UpdateReader} reads, {@code Courier} sends, and {@code TelegramApi} is the only
 * class that talks to the network.
 */
@NullMarked
package florin.bot.platform.telegram;

import org.jspecify.annotations.NullMarked;
