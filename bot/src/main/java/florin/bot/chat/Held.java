package florin.bot.chat;

import florin.chat.Lease;
import florin.outbox.Outbox;

/**
 * What an update is handled under.
 *
 * @param last whether nothing behind it is known to wait in its lane, which is then given back with
 *     the effect
 * @param claim who delivers the answer
 */
record Held(Lease lease, boolean last, Outbox.Claim claim) {}
