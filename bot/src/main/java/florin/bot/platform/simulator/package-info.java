/**
 * A chat in the browser, for trying everything without an account anywhere: a page, a socket, and
 * the demo people one may act as. Start with {@link
 * florin.bot.platform.simulator.SimulatorPlatform}; {@code Room} is what one person sees.
 */
@NullMarked
package florin.bot.platform.simulator;

import org.jspecify.annotations.NullMarked;
