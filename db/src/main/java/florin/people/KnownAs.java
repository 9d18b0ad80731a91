package florin.people;

/**
 * One of the identities of a person.
 *
 * @param name what the platform called them when it was added
 */
public record KnownAs(Identity identity, String name) {}
