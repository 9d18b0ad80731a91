/**
 * The demonstration: invented people with months of entries, the same figures on every first start
 * of a day, and how to be rid of them. Start with {@link florin.bot.demo.DemoData}.
 */
@NullMarked
package florin.bot.demo;

import org.jspecify.annotations.NullMarked;
