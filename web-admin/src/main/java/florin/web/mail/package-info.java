/**
 * What links at the foot of mails lead to. Start with {@link florin.web.mail.UnsubscribePages}.
 */
@NullMarked
package florin.web.mail;

import org.jspecify.annotations.NullMarked;
