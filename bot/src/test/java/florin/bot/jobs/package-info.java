/**
 * Periodic work put to the test: a scheduler whose database goes away, and two processes on one
 * database of which one after the other is killed. Start with {@link florin.bot.jobs.TwoNodes}.
 */
@NullMarked
package florin.bot.jobs;

import org.jspecify.annotations.NullMarked;
