/**
 * Who uses Florin and which book they work in: people, the chat identities they are known by, and
 * their memberships. Start with {@link florin.people.People}.
 */
@NullMarked
package florin.people;

import org.jspecify.annotations.NullMarked;
