package florin.bot.platform.simulator;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody a visitor may act as.
 *
 * @param externalId of their identity on the platform {@code simulator}
 * @param about one line about them, in their language
 * @param language of the page while they are played
 * @param zone in which times are shown
 */
public record Persona(String externalId, String name, String about, Locale language, ZoneId zone) {}
