package florin.quickentry;

/** Between which buckets money moves, in the book's own spelling. */
public record BucketMove(String from, String to) {}
