/**
 * Turns a report into something to look at: {@link florin.bot.render.ChartPainter} draws pictures,
 * {@link florin.bot.render.TextTable} and {@link florin.bot.render.TextBars} set text. Nothing here
 * reads a database or sends a message.
 */
@NullMarked
package florin.bot.render;

import org.jspecify.annotations.NullMarked;
