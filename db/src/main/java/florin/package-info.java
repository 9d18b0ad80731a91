/**
 * The words every room of Florin shares: who acts ({@link florin.Actor}), with which rights ({@link
 * florin.Role}), and how a rule says no ({@link florin.Refused}). Start with {@link
 * florin.books.Database}, the door to everything behind them.
 */
@NullMarked
package florin;

import org.jspecify.annotations.NullMarked;
