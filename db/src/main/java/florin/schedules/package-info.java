/**
 * Summaries that come by themselves: who wants to hear of a book, how often and when, and that
 * nobody hears of the same days twice. Start with {@link florin.schedules.Schedules}.
 */
@NullMarked
package florin.schedules;

import org.jspecify.annotations.NullMarked;
