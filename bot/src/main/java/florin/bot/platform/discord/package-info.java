/**
 * Florin on Discord, through JDA. {@link florin.bot.platform.discord.DiscordPlatform} is the class
 * to open first. A chat is a person: what is said to us in a server, seen by its sender alone, and
 * what is written in private are one conversation.
 */
@NullMarked
package florin.bot.platform.discord;

import org.jspecify.annotations.NullMarked;
