/**
 * Work that comes back by itself, shared by all processes on one database: the minute's round,
 * tidying up. Start with {@link florin.bot.jobs.Jobs}; Quartz lives here alone.
 */
@NullMarked
package florin.bot.jobs;

import org.jspecify.annotations.NullMarked;
