/**
 * What people can ask for: one file a command, and {@link florin.bot.commands.Commands}, the list
 * of them all.
 */
@NullMarked
package florin.bot.commands;

import org.jspecify.annotations.NullMarked;
