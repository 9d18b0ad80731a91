/**
 * How fast Florin is, in figures, beside what the goals are and what others need for the same work
 * on the same machine. Start with {@code Bench}, a program of its own with the list of its parts.
 */
@NullMarked
package florin.bot.bench;

import org.jspecify.annotations.NullMarked;
