package florin.bot.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Where something came from and where an answer to it goes.
 *
 * @param messageId the platform's id of the message written, pressed on or edited
 * @param repliesTo the message of ours (or theirs) this one answers
 */
public record Origin(
    Chat chat, Sender sender, String messageId, Optional<String> repliesTo, Instant at) {}
