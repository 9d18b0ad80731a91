/**
 * The places where people chat, one package each. What the two that need no vendor (terminal and
 * simulator) share is {@link florin.bot.platform.LocalUpdate}.
 */
@NullMarked
package florin.bot.platform;

import org.jspecify.annotations.NullMarked;
