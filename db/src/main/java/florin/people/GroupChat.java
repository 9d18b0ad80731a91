package florin.people;

/** A chat of several people, which writes to the one book it is bound to. */
public record GroupChat(String platform, String id) {}
