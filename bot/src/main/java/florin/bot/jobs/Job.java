package florin.bot.jobs;

/**
 * Work that comes back by itself. It may run in two processes at once, or again after one died in
 * the middle, so it leaves to the database what may happen once only.
 *
 * @param name small letters and hyphens, stable: the cluster knows it by it
 * @param cron when, in UTC: seconds, minutes, hours, day of month, month, day of week
 */
public record Job(String name, String cron, Runnable work) {}
